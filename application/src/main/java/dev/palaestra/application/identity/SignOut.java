package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody ends his session; all its tokens are worth nothing at once.
@Singleton
public final class SignOut {
  public record Command(AccountId account, SessionId session) {}

  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  SignOut(SessionEndings endings, Transactions transactions, Clock clock) {
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var ended =
        transactions.inTransaction(
            () -> endings.end(command.account(), command.session(), clock.instant()));
    endings.announce(ended);
  }
}

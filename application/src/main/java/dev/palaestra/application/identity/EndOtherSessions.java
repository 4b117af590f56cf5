package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody ends all of his sessions but the one in which he says so.
@Singleton
public final class EndOtherSessions {
  public record Command(AccountId account, SessionId kept) {}

  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  EndOtherSessions(SessionEndings endings, Transactions transactions, Clock clock) {
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var ended =
        transactions.inTransaction(
            () -> endings.endOthers(command.account(), command.kept(), clock.instant()));
    endings.announce(ended);
  }
}

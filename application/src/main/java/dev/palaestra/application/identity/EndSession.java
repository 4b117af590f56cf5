package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Somebody ends one of his sessions, on a device that he has lost, say.
@Singleton
public final class EndSession {
  public record Command(AccountId account, SessionId session) {}

  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  EndSession(SessionEndings endings, Transactions transactions, Clock clock) {
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    endings.announce(transactions.inTransaction(() -> end(command)));
  }

  private List<UUID> end(Command command) {
    var ended = endings.end(command.account(), command.session(), clock.instant());
    if (ended.isEmpty()) {
      throw AuthSessions.absent();
    }
    return ended;
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Somebody signs out whose browser has no access token any more, but could still get one: whoever
/// uses it after him must not. A refresh token that has been exchanged will do.
@Singleton
public final class LeaveBrowser {
  /// @param refreshToken as the browser sent it
  public record Command(String refreshToken) {}

  private final AuthSessions sessions;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  LeaveBrowser(
      AuthSessions sessions, SessionEndings endings, Transactions transactions, Clock clock) {
    this.sessions = sessions;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException UNAUTHENTICATED for a token that was never ours
  public void handle(Command command) {
    var presented = RefreshToken.parse(command.refreshToken()).orElseThrow(AuthSessions::over);
    endings.announce(transactions.inTransaction(() -> end(presented)));
  }

  private List<UUID> end(RefreshToken presented) {
    return sessions
        .lockByFamily(presented.family().hash())
        .map(this::end)
        .orElseThrow(AuthSessions::over);
  }

  private List<UUID> end(AuthSession session) {
    return endings.end(session.holder().account(), session.id(), clock.instant());
  }
}

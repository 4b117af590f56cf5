package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSession.Exchange;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A refresh token is exchanged for new tokens. One that had been exchanged before ends its
/// session: two people hold it, and nobody knows which of them is the thief.
@Singleton
public final class RefreshSession {
  /// @param refreshToken as the client sent it
  public record Command(String refreshToken) {}

  private final AuthSessions sessions;
  private final SessionGrants grants;
  private final SessionEndings endings;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  RefreshSession(
      AuthSessions sessions,
      SessionGrants grants,
      SessionEndings endings,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.grants = grants;
    this.endings = endings;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public SignedIn handle(Command command) {
    var presented = RefreshToken.parse(command.refreshToken()).orElseThrow(AuthSessions::over);
    var outcome = transactions.inTransaction(() -> exchange(presented));
    if (outcome.tokens() == null) {
      endings.announce(List.of(outcome.session().id().value()));
      throw AuthSessions.over();
    }
    return outcome.tokens();
  }

  /// @param tokens null when the session was ended
  private record Outcome(AuthSession session, @Nullable SignedIn tokens) {}

  private Outcome exchange(RefreshToken presented) {
    var now = clock.instant();
    var session = sessions.lockByFamily(presented.family().hash()).orElseThrow(AuthSessions::over);
    var next = presented.next();
    var exchange = session.exchange(presented, next, now);
    if (exchange == Exchange.ENDED) {
      throw AuthSessions.over();
    }
    sessions.save(session);
    if (exchange == Exchange.REUSED) {
      tellAudit(session, now);
      return new Outcome(session, null);
    }
    return new Outcome(session, grants.renew(session, next, now));
  }

  private void tellAudit(AuthSession session, Instant now) {
    var holder = session.holder();
    var tenant = holder.tenant().orElse(OrganizationId.NONE);
    var act = AuditEntry.by(holder.account(), now, "session.reused").in(tenant);
    audit.add(
        act.on("account", holder.account().value())
            .removed(Map.of("session_id", session.id().value())));
  }
}

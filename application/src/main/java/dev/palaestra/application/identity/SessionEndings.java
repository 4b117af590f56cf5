package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.RevokedSessions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Ends sessions. What is ended inside a transaction is announced after it.
@Singleton
final class SessionEndings {
  private final AuthSessions sessions;
  private final RevokedSessions revoked;
  private final AuditTrail audit;

  SessionEndings(AuthSessions sessions, RevokedSessions revoked, AuditTrail audit) {
    this.sessions = sessions;
    this.revoked = revoked;
    this.audit = audit;
  }

  List<UUID> end(Actor actor, SessionId session, Instant now) {
    var ended = sessions.revoke(actor.account(), session, now);
    var tenant = actor.tenantIfAny().orElse(OrganizationId.NONE);
    return recorded(ended, actor.account(), tenant, now);
  }

  List<UUID> endOthers(AccountId account, SessionId kept, Instant now) {
    return recorded(sessions.revokeOthers(account, kept, now), account, OrganizationId.NONE, now);
  }

  List<UUID> endIn(OrganizationId organization, AccountId account, AccountId by, Instant now) {
    return recorded(sessions.revokeIn(organization, account, now), by, organization, now);
  }

  /// From now on their access tokens are refused.
  void announce(List<UUID> ended) {
    revoked.add(ended);
  }

  private List<UUID> recorded(
      List<UUID> ended, AccountId by, OrganizationId organization, Instant now) {
    ended.forEach(
        id -> audit.add(AuditEntry.of(now, by, organization, "session.ended", "session", id)));
    return ended;
  }
}

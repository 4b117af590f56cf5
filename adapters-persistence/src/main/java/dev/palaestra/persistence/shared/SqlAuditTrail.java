package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.RequestOrigin;
import dev.palaestra.domain.shared.Uuid7;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
class SqlAuditTrail implements AuditTrail {
  private static final String ADD =
      """
      insert into audit_entry (organization_id, id, at, actor_id, action, target_type, target_id,
                               address, request_id, before, after)
      values (:organization, :id, :at, :actor, :action, :targetType, :targetId,
              :address, :requestId, cast(:before as jsonb), cast(:after as jsonb))
      """;

  private final Session session;
  private final RequestOrigin origin;

  SqlAuditTrail(Session session, RequestOrigin origin) {
    this.session = session;
    this.origin = origin;
  }

  @Override
  public void add(AuditEntry entry) {
    var actor = Optional.ofNullable(entry.actor()).map(AccountId::value).orElse(null);
    session
        .createNativeMutationQuery(ADD)
        .setParameter("organization", entry.organization().value())
        .setParameter("id", Uuid7.at(entry.at()))
        .setParameter("at", entry.at())
        .setParameter("actor", actor, UUID.class)
        .setParameter("action", entry.action())
        .setParameter("targetType", entry.targetType())
        .setParameter("targetId", entry.targetId())
        .setParameter("address", origin.address().orElse(null), String.class)
        .setParameter("requestId", origin.requestId().orElse(null), String.class)
        .setParameter("before", Json.write(entry.before()))
        .setParameter("after", Json.write(entry.after()))
        .executeUpdate();
  }
}

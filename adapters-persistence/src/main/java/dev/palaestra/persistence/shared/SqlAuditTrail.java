package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.RequestOrigin;
import dev.palaestra.domain.shared.Uuid7;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

@Singleton
class SqlAuditTrail implements AuditTrail {
  private static final String ADD =
      """
      insert into audit_entry (organization_id, id, at, actor_id, action, target_type, target_id,
                               address, request_id, before, after)
      select organization_id, id, at, actor_id, action, target_type, target_id,
             :address, :requestId, before, after
      from jsonb_to_recordset(cast(:entries as jsonb)) as entry (
        organization_id uuid, id uuid, at timestamptz, actor_id uuid, action text,
        target_type text, target_id uuid, before jsonb, after jsonb)
      """;

  private final Session session;
  private final RequestOrigin origin;

  SqlAuditTrail(Session session, RequestOrigin origin) {
    this.session = session;
    this.origin = origin;
  }

  @Override
  public void add(Collection<AuditEntry> entries) {
    if (!entries.isEmpty()) {
      session
          .createNativeMutationQuery(ADD)
          .setParameter("address", origin.address().orElse(null), String.class)
          .setParameter("requestId", origin.requestId().orElse(null), String.class)
          .setParameter("entries", Json.write(entries.stream().map(SqlAuditTrail::row).toList()))
          .executeUpdate();
    }
  }

  private static Map<String, Object> row(AuditEntry entry) {
    Map<String, Object> row = new HashMap<>();
    row.put("organization_id", entry.organization().value());
    row.put("id", Uuid7.at(entry.at()));
    row.put("at", entry.at().toString());
    row.put("actor_id", entry.actor() == null ? null : entry.actor().value());
    row.put("action", entry.action());
    row.put("target_type", entry.targetType());
    row.put("target_id", entry.targetId());
    row.put("before", entry.before());
    row.put("after", entry.after());
    return row;
  }
}

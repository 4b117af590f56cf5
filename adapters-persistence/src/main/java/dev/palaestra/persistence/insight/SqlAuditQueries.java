package dev.palaestra.persistence.insight;

import dev.palaestra.domain.insight.AuditEventView;
import dev.palaestra.domain.insight.AuditQueries;
import dev.palaestra.domain.insight.AuditSort;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Listing;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = AuditEventView.class)
class SqlAuditQueries implements AuditQueries {
  /// In the order of the components of `AuditEventView`: names are not looked at.
  private static final String SELECT =
      """
      select id, at, actor_id, action, target_type, target_id,
             nullif(organization_id, '00000000-0000-0000-0000-000000000000'), address, request_id,
             cast(before as text), cast(after as text)
      """;

  private final Session session;

  SqlAuditQueries(Session session) {
    this.session = session;
  }

  @Override
  public Page<AuditEventView> list(Filter filter, PageRequest<AuditSort> page) {
    var values = new Parameters();
    var from = "from audit_entry where true" + conditions(filter, values);
    return new Listing(SELECT, from, values)
        .page(
            AuditEventView.class,
            new KeysetOrder("at", "timestamptz", "id", page),
            row -> new Keyset(row.at().toString(), row.id()),
            session);
  }

  private static String conditions(Filter filter, Parameters values) {
    var conditions = new StringBuilder();
    if (filter.organization() != null) {
      conditions.append(" and organization_id = :organization");
      values.with("organization", filter.organization().value());
    }
    if (filter.actor() != null) {
      conditions.append(" and actor_id = :actor");
      values.with("actor", filter.actor().value());
    }
    if (!filter.actions().isEmpty()) {
      conditions.append(" and action in (:actions)");
      values.with("actions", filter.actions());
    }
    if (filter.target() != null) {
      conditions.append(" and target_id = :target");
      values.with("target", filter.target());
    }
    if (filter.from() != null) {
      conditions.append(" and at >= :from");
      values.with("from", filter.from());
    }
    if (filter.to() != null) {
      conditions.append(" and at < :to");
      values.with("to", filter.to());
    }
    return conditions.toString();
  }
}

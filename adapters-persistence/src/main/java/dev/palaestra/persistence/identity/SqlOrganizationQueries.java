package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationSort;
import dev.palaestra.domain.identity.OrganizationStatus;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = {OrganizationView.class, OrganizationRow.class})
class SqlOrganizationQueries implements OrganizationQueries {
  /// In the order of the components of `OrganizationRow`: names are not looked at.
  private static final String SELECT =
      """
      select id, name, join_policy, time_zone, require_second_factor, tier, status, created_at,
             updated_at, version, name_key
      from organization
      """;

  private final Session session;

  SqlOrganizationQueries(Session session) {
    this.session = session;
  }

  @Override
  public Optional<OrganizationView> find(OrganizationId id) {
    return session
        .createNativeQuery(SELECT + "where id = :id", OrganizationRow.class)
        .setParameter("id", id.value())
        .uniqueResultOptional()
        .map(OrganizationRow::view);
  }

  @Override
  public Page<OrganizationView> list(
      Set<OrganizationStatus> statuses, PageRequest<OrganizationSort> page) {
    var values = new Parameters();
    var where = " where true";
    if (!statuses.isEmpty()) {
      where = " where status in (:statuses)";
      values.with("statuses", Parameters.names(statuses));
    }
    var query = order(page).of(SELECT + where, OrganizationRow.class, session);
    var rows = values.bind(query).getResultList();
    var total = page.withTotal() ? count(where, values) : null;
    return Page.of(rows, page.limit(), row -> new Keyset(key(row, page.sort()), row.id()), total)
        .map(OrganizationRow::view);
  }

  private long count(String where, Parameters values) {
    var sql = "select count(*) from organization" + where;
    return values.bind(session.createNativeQuery(sql, Long.class)).getSingleResult();
  }

  private static KeysetOrder order(PageRequest<OrganizationSort> page) {
    return switch (page.sort()) {
      case CREATED_AT -> new KeysetOrder("created_at", "timestamptz", "id", page);
      case NAME -> new KeysetOrder("name_key", "text", "id", page);
    };
  }

  private static String key(OrganizationRow row, OrganizationSort sort) {
    return switch (sort) {
      case CREATED_AT -> row.createdAt().toString();
      case NAME -> row.key();
    };
  }
}

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
import dev.palaestra.persistence.shared.Listing;
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
      """;

  private final Session session;

  SqlOrganizationQueries(Session session) {
    this.session = session;
  }

  @Override
  public Optional<OrganizationView> find(OrganizationId id) {
    return session
        .createNativeQuery(SELECT + "from organization where id = :id", OrganizationRow.class)
        .setParameter("id", id.value())
        .uniqueResultOptional()
        .map(OrganizationRow::view);
  }

  @Override
  public Page<OrganizationView> list(
      Set<OrganizationStatus> statuses, PageRequest<OrganizationSort> page) {
    var values = new Parameters();
    var from = "from organization where true" + values.anyOf("status", statuses);
    return new Listing(SELECT, from, values)
        .page(
            OrganizationRow.class,
            order(page),
            row -> new Keyset(key(row, page.sort()), row.id()),
            session)
        .map(OrganizationRow::view);
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

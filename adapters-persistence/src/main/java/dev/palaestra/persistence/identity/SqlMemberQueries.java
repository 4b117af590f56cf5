package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = MemberView.class)
class SqlMemberQueries implements MemberQueries {
  /// In the order of the components of `MemberView`: names are not looked at.
  private static final String SELECT =
      """
      select a.id, a.email, a.email_verified, a.full_name, m.role, m.status, m.created_at
      """;

  private static final String FROM =
      """
      from membership m join account a on a.id = m.account_id
      where m.organization_id = :organization
      """;

  /// Part of a name or address, or a name nearly so spelled.
  private static final String LIKE_TEXT =
      """
       and (position(lower(:text) in lower(a.full_name)) > 0 or position(lower(:text) in a.email) > 0
            or word_similarity(lower(:text), lower(a.full_name)) >= 0.5)
      """;

  private final Session session;

  SqlMemberQueries(Session session) {
    this.session = session;
  }

  @Override
  public Page<MemberView> list(
      OrganizationId organization, Filter filter, PageRequest<MemberSort> page) {
    var values = new Parameters().with("organization", organization.value());
    var from = FROM + conditions(filter, values);
    var rows =
        values.bind(order(page).of(SELECT + from, MemberView.class, session)).getResultList();
    var total = page.withTotal() ? count(from, values) : null;
    return Page.of(rows, page.limit(), row -> new Keyset(key(row, page.sort()), row.id()), total);
  }

  private static String conditions(Filter filter, Parameters values) {
    var conditions = new StringBuilder();
    if (filter.statuses().isEmpty()) {
      conditions.append(" and m.status <> 'ENDED'");
    } else {
      conditions.append(" and m.status in (:statuses)");
      values.with("statuses", Parameters.names(filter.statuses()));
    }
    if (!filter.roles().isEmpty()) {
      conditions.append(" and m.role in (:roles)");
      values.with("roles", Parameters.names(filter.roles()));
    }
    if (filter.text() != null) {
      conditions.append(LIKE_TEXT);
      values.with("text", filter.text());
    }
    return conditions.toString();
  }

  private long count(String from, Parameters values) {
    return values
        .bind(session.createNativeQuery("select count(*) " + from, Long.class))
        .getSingleResult();
  }

  private static KeysetOrder order(PageRequest<MemberSort> page) {
    return switch (page.sort()) {
      case CREATED_AT -> new KeysetOrder("m.created_at", "timestamptz", "m.account_id", page);
      case FULL_NAME -> new KeysetOrder("a.full_name", "text", "m.account_id", page);
    };
  }

  private static String key(MemberView row, MemberSort sort) {
    return switch (sort) {
      case CREATED_AT -> row.createdAt().toString();
      case FULL_NAME -> row.fullName();
    };
  }
}

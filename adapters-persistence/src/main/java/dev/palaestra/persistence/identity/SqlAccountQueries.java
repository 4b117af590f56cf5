package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountSort;
import dev.palaestra.domain.identity.AccountSummaryView;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Listing;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(
    targets = {AccountView.class, AccountRow.class, AccountSummaryView.class, MembershipView.class})
class SqlAccountQueries implements AccountQueries {
  /// In the order of the components of `AccountRow`: names are not looked at.
  private static final String ACCOUNT =
      """
      select a.id, a.email, a.email_verified, a.phone, a.phone_verified, a.full_name, a.locale,
             a.time_zone, a.status, a.deletion_date, a.password_hash is not null,
             exists (select 1 from second_factor f where f.account_id = a.id and f.active),
             a.platform_admin, exists (select 1 from avatar v where v.account_id = a.id),
             a.created_at, a.updated_at, a.version
      from account a
      where a.id = :account
      """;

  /// In the order of the components of `MembershipView`: names are not looked at.
  private static final String MEMBERSHIPS =
      """
      select m.organization_id, o.name, m.role, m.status
      from membership m join organization o on o.id = m.organization_id
      where m.account_id = :account and m.status <> 'ENDED'
      order by m.created_at, m.organization_id
      """;

  /// In the order of the components of `AccountSummaryView`: names are not looked at.
  private static final String SUMMARY =
      """
      select id, email, email_verified, phone, phone_verified, full_name, status, platform_admin,
             created_at, updated_at
      """;

  private final Session session;

  SqlAccountQueries(Session session) {
    this.session = session;
  }

  @Override
  public Optional<AccountView> find(AccountId id) {
    return session
        .createNativeQuery(ACCOUNT, AccountRow.class)
        .setParameter("account", id.value())
        .uniqueResultOptional()
        .map(it -> it.view(memberships(id)));
  }

  private List<MembershipView> memberships(AccountId id) {
    return session
        .createNativeQuery(MEMBERSHIPS, MembershipView.class)
        .setParameter("account", id.value())
        .getResultList();
  }

  @Override
  public Page<AccountSummaryView> list(Filter filter, PageRequest<AccountSort> page) {
    var values = new Parameters();
    return new Listing(SUMMARY, "from account" + where(filter, values), values)
        .page(
            AccountSummaryView.class,
            new KeysetOrder("created_at", "timestamptz", "id", page),
            row -> new Keyset(row.createdAt().toString(), row.id()),
            session);
  }

  private static String where(Filter filter, Parameters values) {
    var where = new StringBuilder(" where true");
    if (filter.email() != null) {
      where.append(" and email = :email");
      values.with("email", filter.email().value());
    }
    if (filter.phone() != null) {
      where.append(" and phone = :phone");
      values.with("phone", filter.phone().value());
    }
    return where.append(values.anyOf("status", filter.statuses())).toString();
  }
}

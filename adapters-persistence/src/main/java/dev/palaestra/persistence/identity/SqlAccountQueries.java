package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.shared.AccountId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = {AccountView.class, MembershipView.class})
class SqlAccountQueries implements AccountQueries {
  /// In the order of the components of `MembershipView`: names are not looked at.
  private static final String MEMBERSHIPS =
      """
      select m.organization_id, o.name, m.role, m.status
      from membership m join organization o on o.id = m.organization_id
      where m.account_id = :account and m.status <> 'ENDED'
      order by m.created_at, m.organization_id
      """;

  private final Session session;

  SqlAccountQueries(Session session) {
    this.session = session;
  }

  @Override
  public Optional<AccountView> find(AccountId id) {
    return Optional.ofNullable(session.find(AccountEntity.class, id.value())).map(this::view);
  }

  private AccountView view(AccountEntity row) {
    var memberships =
        session
            .createNativeQuery(MEMBERSHIPS, MembershipView.class)
            .setParameter("account", row.id)
            .getResultList();
    return new AccountView(
        row.id,
        row.email,
        row.emailVerified,
        row.phone,
        row.phoneVerified,
        row.fullName,
        row.locale,
        row.timeZone,
        row.status.name(),
        row.deletionDate,
        row.totpEnabled,
        row.platformAdmin,
        row.hasAvatar,
        memberships,
        row.createdAt,
        row.updatedAt,
        row.version);
  }
}

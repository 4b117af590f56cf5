package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.identity.IdentityError.ALREADY_MEMBER;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.persistence.shared.Constraints;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
class JpaMemberships implements Memberships {
  private static final String BY_EMAIL =
      """
      organizationId = ?1
      and accountId = (select a.id from AccountEntity a where a.email = ?2)
      """;

  private static final String ACTIVE =
      "accountId = ?1 and status = ?2 order by createdAt, organizationId";

  private static final String PRESENT =
      "accountId = ?1 and status <> ?2 order by createdAt, organizationId";

  private static final String OTHERS = "organizationId = ?1 and accountId <> ?2 and status <> ?3";

  private static final String ADMINS =
      """
      organizationId = ?1 and role = ?2 and status = ?3
      and accountId in (select a.id from AccountEntity a where a.status = ?4)
      """;

  private static final String OTHER_ADMINS = ADMINS + " and accountId <> ?5";

  private final Rows rows;
  private final JpaAccounts.Rows accounts;
  private final Clock clock;

  JpaMemberships(Rows rows, JpaAccounts.Rows accounts, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void add(Membership membership) {
    var account = accounts.findById(membership.account().value());
    rows.persist(MembershipEntity.of(membership, account, clock.instant()));
    Constraints.flush(
        rows::flush, Map.of("membership_one_per_account", () -> ALREADY_MEMBER.because()));
  }

  @Override
  public Optional<Membership> find(OrganizationId organization, AccountId account) {
    return rows.findByIdOptional(new MembershipKey(organization.value(), account.value()))
        .map(MembershipEntity::toDomain);
  }

  @Override
  public Optional<Membership> findByEmail(OrganizationId organization, EmailAddress email) {
    return rows.find(BY_EMAIL, organization.value(), email.value())
        .singleResultOptional()
        .map(MembershipEntity::toDomain);
  }

  @Override
  public List<Membership> activeOf(AccountId account) {
    return rows.find(ACTIVE, account.value(), MembershipStatus.ACTIVE).stream()
        .map(MembershipEntity::toDomain)
        .toList();
  }

  @Override
  public List<Membership> presentOf(AccountId account) {
    return rows.find(PRESENT, account.value(), MembershipStatus.ENDED).stream()
        .map(MembershipEntity::toDomain)
        .toList();
  }

  @Override
  public boolean hasOthers(OrganizationId organization, AccountId account) {
    return rows.find(OTHERS, organization.value(), account.value(), MembershipStatus.ENDED)
        .firstResultOptional()
        .isPresent();
  }

  @Override
  public boolean hasAdmin(OrganizationId organization) {
    return rows.find(
            ADMINS, organization.value(), Role.ADMIN, MembershipStatus.ACTIVE, AccountStatus.ACTIVE)
        .firstResultOptional()
        .isPresent();
  }

  @Override
  public int otherAdmins(OrganizationId organization, AccountId account) {
    return Math.toIntExact(
        rows.count(
            OTHER_ADMINS,
            organization.value(),
            Role.ADMIN,
            MembershipStatus.ACTIVE,
            AccountStatus.ACTIVE,
            account.value()));
  }

  @Override
  public void save(Membership membership) {
    var key = new MembershipKey(membership.organization().value(), membership.account().value());
    var account = accounts.findById(membership.account().value(), PESSIMISTIC_WRITE);
    rows.findById(key).apply(membership, account, clock.instant());
    rows.flush();
  }

  @Singleton
  static class Rows implements PanacheRepositoryBase<MembershipEntity, MembershipKey> {}
}

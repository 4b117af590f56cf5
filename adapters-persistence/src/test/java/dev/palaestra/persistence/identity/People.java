package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.NameHere;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Accounts and organizations for tests, each with an address or name of its own.
@Singleton
class People {
  private final Accounts accounts;
  private final Organizations organizations;
  private final Memberships memberships;
  private final Transactions transactions;

  People(
      Accounts accounts,
      Organizations organizations,
      Memberships memberships,
      Transactions transactions) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.transactions = transactions;
  }

  static EmailAddress address() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }

  static Account account(EmailAddress email, String name) {
    return Account.register(email, null, Profile.of(name), new PasswordHash("hash"), NOW);
  }

  AccountId person() {
    return person("Ana");
  }

  AccountId person(String name) {
    var account = account(address(), name);
    transactions.inTransaction(() -> accounts.add(account));
    return account.id();
  }

  void erase(AccountId id) {
    transactions.inTransaction(() -> {
      var account = accounts.get(id);
      account.erase();
      accounts.save(account);
    });
  }

  OrganizationId organization() {
    return organization("Gym");
  }

  OrganizationId organization(String name) {
    var organization = Organization.found(OrganizationSettings.of(name, "UTC"), NOW);
    transactions.inTransaction(() -> organizations.add(organization));
    return organization.id();
  }

  void join(OrganizationId organization, AccountId account, Role role, MembershipStatus status) {
    transactions.inTransaction(() -> {
      var own = accounts.get(account).profile().fullName();
      var name = status == MembershipStatus.ENDED ? new NameHere(null, own) : NameHere.OWN;
      memberships.add(new Membership(organization, account, role, status, name, 0));
    });
  }
}

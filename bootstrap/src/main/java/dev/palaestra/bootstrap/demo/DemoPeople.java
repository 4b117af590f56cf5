package dev.palaestra.bootstrap.demo;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// One admin, two coaches and six members of a gym, who all have the same password. They are put in
/// place past the use cases: nobody reads their mails to confirm the addresses.
@Singleton
@IfBuildProfile("dev")
class DemoPeople {
  static final String PASSWORD = "palaestra-demo";

  /// A person of the demo.
  record Person(String name, Role role) {
    String email() {
      return name.toLowerCase(java.util.Locale.ROOT) + "@demo.palaestra.example";
    }
  }

  static final List<Person> ALL =
      List.of(
          new Person("Ada", Role.ADMIN),
          new Person("Cora", Role.COACH),
          new Person("Carl", Role.COACH),
          new Person("Mia", Role.MEMBER),
          new Person("Max", Role.MEMBER),
          new Person("Mona", Role.MEMBER),
          new Person("Milo", Role.MEMBER),
          new Person("Maya", Role.MEMBER),
          new Person("Marc", Role.MEMBER));

  private final Accounts accounts;
  private final Organizations organizations;
  private final Memberships memberships;
  private final PasswordHasher hasher;
  private final Transactions transactions;
  private final Clock clock;

  DemoPeople(
      Accounts accounts,
      Organizations organizations,
      Memberships memberships,
      PasswordHasher hasher,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.hasher = hasher;
    this.transactions = transactions;
    this.clock = clock;
  }

  boolean areThere() {
    var admin = EmailAddress.checked(ALL.getFirst().email());
    return transactions.inTransaction(() -> accounts.findByEmail(admin).isPresent());
  }

  /// @return the admin
  Actor settle() {
    var hash = hasher.hash(new Password(PASSWORD));
    return transactions.inTransaction(() -> settle(hash, clock.instant()));
  }

  private Actor settle(PasswordHash hash, Instant now) {
    var gym = Organization.found(OrganizationSettings.of("Demo Gym", "UTC"), now);
    gym.grant(Tier.PRO);
    organizations.add(gym);
    var admin = settle(ALL.getFirst(), gym, hash, now);
    ALL.stream().skip(1).forEach(it -> settle(it, gym, hash, now));
    return new Actor(admin.id(), gym.id(), Role.ADMIN, false);
  }

  private Account settle(Person person, Organization gym, PasswordHash hash, Instant now) {
    var email = EmailAddress.checked(person.email());
    var account = Account.register(email, null, Profile.of(person.name()), hash, now);
    account.confirm(email);
    accounts.add(account);
    memberships.add(Membership.invited(gym.id(), account.id(), person.role()));
    return account;
  }
}

package dev.palaestra.bootstrap.shared;

import dev.palaestra.domain.identity.AccessGrant;
import dev.palaestra.domain.identity.AccessTokens;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People for tests that are not about signing in: with a verified mail and a token in hand, but no
/// password that anybody knows.
@Singleton
public class People {
  private static final PasswordHash NOBODY_KNOWS = new PasswordHash("$argon2id$none");

  private final Accounts accounts;
  private final Organizations organizations;
  private final Memberships memberships;
  private final AccessTokens tokens;
  private final Transactions transactions;
  private final Clock clock;

  People(
      Accounts accounts,
      Organizations organizations,
      Memberships memberships,
      AccessTokens tokens,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.tokens = tokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Somebody with a token.
  public record Person(AccountId id, String email, String token) {
    public RequestSpecification calls() {
      return Api.with(token);
    }
  }

  /// An organization with one person of each role.
  public record Gym(OrganizationId id, Person admin, Person coach, Person member) {}

  public Gym gym(Tier tier) {
    var founded =
        Organization.found(OrganizationSettings.of("Gym " + unique(), "UTC"), clock.instant());
    founded.grant(tier);
    transactions.inTransaction(() -> organizations.add(founded));
    return new Gym(
        founded.id(),
        join(founded.id(), Role.ADMIN),
        join(founded.id(), Role.COACH),
        join(founded.id(), Role.MEMBER));
  }

  public Person join(OrganizationId organization, Role role) {
    return join(organization, role, SessionScope.FULL);
  }

  /// A member with such a token as a PIN opens.
  public Person byPin(OrganizationId organization) {
    return join(organization, Role.MEMBER, SessionScope.PROFILE);
  }

  private Person join(OrganizationId organization, Role role, SessionScope scope) {
    var account = account();
    var place = Membership.invited(organization, account.id(), role);
    transactions.inTransaction(() -> {
      accounts.add(account);
      memberships.add(place);
    });
    return person(account, place, scope);
  }

  /// The same person with a token for another organization.
  public Person alsoIn(OrganizationId organization, Person person, Role role) {
    var place = Membership.invited(organization, person.id(), role);
    var account =
        transactions.inTransaction(() -> {
          memberships.add(place);
          return accounts.get(person.id());
        });
    return person(account, place);
  }

  /// Somebody who belongs nowhere.
  public Person nobody() {
    var account = account();
    transactions.inTransaction(() -> accounts.add(account));
    return person(account, null);
  }

  public Person platformAdmin() {
    var account = account();
    account.becomePlatformAdmin();
    transactions.inTransaction(() -> accounts.add(account));
    return person(account, null);
  }

  private Account account() {
    var email = new EmailAddress(unique() + "@example.org");
    var account =
        Account.register(email, null, Profile.of("Ana Test"), NOBODY_KNOWS, clock.instant());
    account.confirm(email);
    return account;
  }

  private Person person(Account account, @Nullable Membership place) {
    return person(account, place, SessionScope.FULL);
  }

  private Person person(Account account, @Nullable Membership place, SessionScope scope) {
    var grant = AccessGrant.of(account, SessionId.next(clock.instant()), scope, place);
    var token = tokens.issue(grant, clock.instant());
    return new Person(account.id(), account.contacts().email().value(), token);
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}

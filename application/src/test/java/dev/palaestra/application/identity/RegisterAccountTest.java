package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.RegistrationPath.Alone;
import dev.palaestra.application.identity.RegistrationPath.Founding;
import dev.palaestra.application.identity.RegistrationPath.Invited;
import dev.palaestra.application.identity.RegistrationPath.Joining;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.Verification;
import dev.palaestra.domain.identity.JoinPolicy;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterAccountTest {
  private static final Password NEW = new Password("another-zebra-2");

  private final House house = new House();

  @Test
  void alone_he_belongs_nowhere_and_is_asked_to_verify_his_address() {
    var id = register("Ana@Example.org", new Alone());
    house.writeMails();

    var account = house.accounts.stored(id);
    assertThat(account.contacts().email()).isEqualTo(address("ana@example.org"));
    assertThat(account.contacts().oneIsVerified()).isFalse();
    assertThat(account.contacts().phone()).isEqualTo(new PhoneNumber("+4915112345678"));
    assertThat(account.password().orElseThrow().value()).isEqualTo("strong:zebra-gym-1");
    assertThat(house.mails(Verification.class)).hasSize(1);
    assertThat(house.mails(Verification.class).getFirst().to().email())
        .isEqualTo(address("ana@example.org"));
    assertThat(activeOf(id)).isEmpty();
  }

  @Test
  void who_founds_an_organization_is_its_admin() {
    var id = register("ana@example.org", new Founding("Gym"));

    assertThat(activeOf(id)).extracting(Membership::role).containsExactly(Role.ADMIN);
    var organization = activeOf(id).getFirst().organization();
    assertThat(house.organizations.stored(organization).settings())
        .isEqualTo(new OrganizationSettings("Gym", JoinPolicy.CLOSED, "UTC", false));
    assertThat(house.acts())
        .containsExactly("account.registered", "organization.created", "membership.joined");
  }

  @ParameterizedTest
  @CsvSource({"OPEN,ACTIVE", "APPROVAL,PENDING"})
  void the_organization_s_policy_lets_him_in(JoinPolicy policy, MembershipStatus status) {
    var gym = house.organization(new OrganizationSettings("Gym", policy, "UTC", false));
    var id = register("ana@example.org", new Joining(gym, false));

    var membership = house.memberships.stored(gym, id).orElseThrow();
    assertThat(membership.role()).isEqualTo(Role.MEMBER);
    assertThat(membership.status()).isEqualTo(status);
    assertThat(house.applications.stored()).isEmpty();
  }

  @Test
  void who_wants_to_be_a_coach_joins_as_a_member_and_applies() {
    var gym = house.organization(new OrganizationSettings("Gym", JoinPolicy.OPEN, "UTC", false));
    var id = register("ana@example.org", new Joining(gym, true));

    assertThat(house.memberships.stored(gym, id).orElseThrow().role()).isEqualTo(Role.MEMBER);
    assertThat(house.applications.stored()).hasSize(1);
    assertThat(house.applications.stored().getFirst().wish().account()).isEqualTo(id);
    assertThat(house.acts())
        .containsExactly("account.registered", "membership.joined", "coach_application.made");
  }

  @Test
  void nobody_enters_a_closed_or_unknown_organization() {
    var gym = house.organization(OrganizationSettings.of("Gym", "UTC"));
    refuses("ana@example.org", new Joining(gym, false), SharedError.NOT_ALLOWED);
    var unknown = OrganizationId.next(house.clock.instant());
    refuses("ben@example.org", new Joining(unknown, false), SharedError.NOT_FOUND);
  }

  @Test
  void an_invitation_gives_its_role_and_verifies_the_address() {
    var admin = house.admin("admin@example.org");
    house.writeMails();
    var token = house.invitation(admin, "ben@example.org", Role.COACH);

    var id = register("ben@example.org", new Invited(token));
    house.writeMails();

    var membership = house.memberships.stored(admin.tenant(), id).orElseThrow();
    assertThat(membership.role()).isEqualTo(Role.COACH);
    assertThat(membership.status()).isEqualTo(MembershipStatus.ACTIVE);
    assertThat(house.accounts.stored(id).contacts().emailVerified()).isTrue();
    assertThat(house.mails(Verification.class)).hasSize(1);
    assertThat(house.acts())
        .endsWith("account.registered", "account.email_verified", "membership.joined");
  }

  @Test
  void an_invitation_is_for_one_address() {
    var admin = house.admin("admin@example.org");
    var token = house.invitation(admin, "ben@example.org", Role.COACH);
    refuses("ana@example.org", new Invited(token), IdentityError.TOKEN_INVALID);
    refuses("eve@example.org", new Invited(SecretToken.next()), IdentityError.TOKEN_INVALID);
  }

  @Test
  void an_invitation_gives_its_reader_the_account_that_only_claimed_his_address() {
    var id = house.squatter("ben@example.org");
    var token = house.invitation(house.admin("admin@example.org"), "ben@example.org", Role.COACH);
    var command =
        new RegisterAccount.Command(
            address("ben@example.org"), NEW, Profile.of("Ben"), null, new Invited(token));
    assertThat(house.register.handle(command).id()).isEqualTo(id.value());
    assertThat(house.isFreed(id)).isTrue();
    var account = house.accounts.stored(id);
    assertThat(account.password().orElseThrow().value()).isEqualTo("strong:another-zebra-2");
    assertThat(account.profile().fullName()).isEqualTo("Ben");
    assertThat(activeOf(id)).extracting(Membership::role).containsExactly(Role.COACH);
  }

  @Test
  void but_not_by_an_invented_token() {
    house.squatter("ben@example.org");
    refuses("ben@example.org", new Invited(SecretToken.next()), IdentityError.TOKEN_INVALID);
  }

  @Test
  void nor_one_whose_address_is_verified() {
    house.known("ben@example.org");
    var token = house.invitation(house.admin("admin@example.org"), "ben@example.org", Role.COACH);
    refuses("ben@example.org", new Invited(token), IdentityError.EMAIL_TAKEN);
  }

  @Test
  void an_address_registers_once() {
    register("ana@example.org", new Alone());
    refuses("ana@example.org", new Alone(), IdentityError.EMAIL_TAKEN);
    assertThat(house.accounts.count()).isEqualTo(1);
  }

  @Test
  void a_common_password_is_refused() {
    var command =
        new RegisterAccount.Command(
            address("ana@example.org"),
            new Password("password"),
            Profile.of("Ana"),
            null,
            new Alone());
    assertThatThrownBy(() -> house.register.handle(command))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
    assertThat(house.accounts.count()).isZero();
  }

  @Test
  void an_organization_begins_in_the_time_zone_of_its_founder() {
    var ana = new Profile("Ana", "de", "Europe/Berlin");
    var command =
        new RegisterAccount.Command(
            address("ana@example.org"), SECRET, ana, null, new Founding("Gym"));
    var id = new AccountId(house.register.handle(command).id());
    var gym = activeOf(id).getFirst().organization();
    assertThat(house.organizations.stored(gym).settings().timeZone()).isEqualTo("Europe/Berlin");
  }

  private void refuses(String email, RegistrationPath path, Object code) {
    assertThatThrownBy(() -> register(email, path)).extracting("code").isEqualTo(code);
  }

  private AccountId register(String email, RegistrationPath path) {
    var phone = new PhoneNumber("+4915112345678");
    var command =
        new RegisterAccount.Command(address(email), SECRET, Profile.of("Ana"), phone, path);
    return new AccountId(house.register.handle(command).id());
  }

  private List<Membership> activeOf(AccountId id) {
    return house.transactions.inTransaction(() -> house.memberships.activeOf(id));
  }
}

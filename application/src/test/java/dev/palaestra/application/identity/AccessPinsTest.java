package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.HERE;
import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.MemberChange.NewRole;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Pin;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccessPinsTest {
  private static final String MAIL = "ana@example.org";

  private final House house = new House();
  private final IssueAccessPin issue =
      new IssueAccessPin(
          house.memberships,
          house.pins,
          house.hasher,
          house.audit,
          house.transactions,
          house.clock);
  private final SignInByPin signIn =
      new SignInByPin(
          new PinProofs(house.accounts, house.memberships, house.pins, house.hasher, house.audit),
          house.guard,
          house.secondFactors,
          house.grants,
          house.transactions,
          house.clock);
  private final ChangeMember change =
      new ChangeMember(
          house.places,
          house.consequences,
          house.views.ofMembers(),
          house.endings,
          house.transactions,
          house.clock);
  private final RemoveMember remove =
      new RemoveMember(
          house.places,
          house.accounts,
          house.endings,
          house.consequences,
          house.transactions,
          house.clock);
  private final Actor admin = house.admin("admin@example.org");
  private final Actor ana = house.member(admin, MAIL, Role.MEMBER);

  @Test
  void a_pin_opens_the_own_profile() {
    var issued = issue(admin, ana.account());
    assertThat(issued.expiresAt()).isEqualTo(house.clock.instant().plus(Duration.ofDays(365)));

    var opened = signIn(issued.pin());
    assertThat(opened.account().id()).isEqualTo(ana.account().value());
    var grant = house.granted.getLast();
    assertThat(grant.scope()).isEqualTo(SessionScope.PROFILE);
    assertThat(grant.organization()).isEqualTo(admin.tenant());
    assertThat(house.acts()).contains("access_pin.issued", "session.opened");
    assertThat(house.entry("access_pin.issued").after())
        .isEqualTo(Map.of("expires_at", issued.expiresAt().toString()));
  }

  @Test
  void a_pin_ends_with_the_role_it_was_given_for() {
    var pin = issue(admin, ana.account()).pin();
    for (var role : List.of(Role.COACH, Role.MEMBER)) {
      change.handle(
          new ChangeMember.Command(
              admin, ana.account().value(), ExpectedVersion.ANY, () -> new NewRole(role)));
    }
    refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(pin));
  }

  @Test
  void a_pin_ends_with_the_membership() {
    issue(admin, ana.account());
    remove.handle(
        new RemoveMember.Command(
            admin, admin.tenant(), ana.account().value(), ExpectedVersion.ANY));
    assertThat(house.pins.areGivenTo(ana.account())).isFalse();
  }

  @Test
  void a_new_one_replaces_the_old_one() {
    var old = issue(admin, ana.account()).pin();
    var present = issue(admin, ana.account()).pin();
    signIn(present);
    if (!old.equals(present)) {
      refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(old));
    }
  }

  @Test
  void whatever_is_wrong_is_answered_alike() {
    var pin = issue(admin, ana.account()).pin();
    var before = house.hasher.comparisons();
    refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(other(pin)));
    refuses(
        IdentityError.INVALID_CREDENTIALS,
        () ->
            signIn.handle(
                new SignInByPin.Command(address("nobody@example.org"), admin.tenant(), pin, HERE)));
    var elsewhere = house.admin("other@example.org").tenant();
    refuses(
        IdentityError.INVALID_CREDENTIALS,
        () -> signIn.handle(new SignInByPin.Command(address(MAIL), elsewhere, pin, HERE)));
    assertThat(house.hasher.comparisons()).isEqualTo(before + 3);
  }

  @Test
  void five_wrong_tries_from_wherever_make_it_void() {
    var pin = issue(admin, ana.account()).pin();
    for (var i = 0; i < 5; i++) {
      var from = new Client("198.51.100." + i, null);
      refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(other(pin), from));
    }
    refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(pin, new Client("198.51.100.9", null)));
    assertThat(house.acts()).containsOnlyOnce("access_pin.voided");
    assertThat(house.entry("access_pin.voided").organization()).isEqualTo(admin.tenant());
  }

  @Test
  void wrong_tries_lock_their_address_out() {
    var pin = issue(admin, ana.account()).pin();
    for (var i = 0; i < 5; i++) {
      refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(other(pin)));
    }
    issue(admin, ana.account());
    refuses(IdentityError.LOGIN_LOCKED, () -> signIn(pin));
  }

  @Test
  void a_right_one_forgives_no_guesses_for_somebody_else_has_given_it() {
    var pin = issue(admin, ana.account()).pin();
    for (var i = 0; i < 4; i++) {
      refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(other(pin)));
    }
    signIn(pin);
    refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(other(pin)));
    refuses(IdentityError.LOGIN_LOCKED, () -> signIn(pin));
  }

  @Test
  void it_ends_after_a_year_and_with_the_membership() {
    var pin = issue(admin, ana.account()).pin();
    house.memberships.put(
        new Membership(admin.tenant(), ana.account(), Role.MEMBER, MembershipStatus.SUSPENDED, 0));
    refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(pin));
    house.memberships.put(
        new Membership(admin.tenant(), ana.account(), Role.MEMBER, MembershipStatus.ACTIVE, 0));
    signIn(pin);
    house.clock.advance(Duration.ofDays(365));
    refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(pin));
  }

  @Test
  void it_opens_nothing_for_who_has_become_staff() {
    var pin = issue(admin, ana.account()).pin();
    house.memberships.put(
        new Membership(admin.tenant(), ana.account(), Role.COACH, MembershipStatus.ACTIVE, 0));
    var before = house.hasher.comparisons();
    refuses(IdentityError.INVALID_CREDENTIALS, () -> signIn(pin));
    assertThat(house.hasher.comparisons()).as("as for any other").isEqualTo(before + 1);
  }

  @Test
  void it_does_not_stand_in_for_a_second_factor() {
    var pin = issue(admin, ana.account()).pin();
    var secret =
        new SetUpSecondFactor(
                house.accounts,
                house.proveOwner,
                house.secondFactors,
                house.oneTimePasswords,
                house.transactions)
            .handle(house.proof(ana.account(), SECRET))
            .secret();
    new ActivateSecondFactor(
            house.accounts,
            house.secondFactors,
            house.oneTimePasswords,
            house.notices,
            house.transactions,
            house.clock)
        .handle(
            new ActivateSecondFactor.Command(
                ana.account(),
                PlainOneTimePasswords.at(secret, house.clock.instant()),
                ExpectedVersion.ANY));
    refuses(IdentityError.PIN_NOT_ENOUGH, () -> signIn(pin));
  }

  @Test
  void admins_give_them_to_members_of_their_own() {
    var coach = house.member(admin, "coach@example.org", Role.COACH);
    var stranger = house.admin("other@example.org");
    refuses(SharedError.NOT_FOUND, () -> issue(stranger, ana.account()));
    refuses(SharedError.NOT_ALLOWED, () -> issue(ana, ana.account()));
    refuses(SharedError.NOT_ALLOWED, () -> issue(coach, ana.account()));
    refuses(SharedError.NOT_ALLOWED, () -> issue(admin, coach.account()));
    refuses(IdentityError.NOT_ON_YOURSELF, () -> issue(admin, admin.account()));
  }

  private IssueAccessPin.Issued issue(Actor actor, AccountId member) {
    return issue.handle(new IssueAccessPin.Command(actor, member));
  }

  private ProfileOpened signIn(Pin pin) {
    return signIn(pin, HERE);
  }

  private ProfileOpened signIn(Pin pin, Client from) {
    return signIn.handle(new SignInByPin.Command(address(MAIL), admin.tenant(), pin, from));
  }

  private static Pin other(Pin pin) {
    return new Pin(pin.value().equals("000000") ? "000001" : "000000");
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}

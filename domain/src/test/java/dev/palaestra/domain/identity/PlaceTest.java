package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.MembershipStatus.ACTIVE;
import static dev.palaestra.domain.identity.MembershipStatus.ENDED;
import static dev.palaestra.domain.identity.MembershipStatus.PENDING;
import static dev.palaestra.domain.identity.MembershipStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the admins of an organization do to a place in it.
class PlaceTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final AccountId ANA = AccountId.next(NOW);
  private static final OrganizationId GYM = OrganizationId.next(NOW);

  @ParameterizedTest
  @CsvSource({
    "MEMBER,ACTIVE,COACH",
    "ADMIN,PENDING,MEMBER",
    "COACH,SUSPENDED,MEMBER",
    "ADMIN,ACTIVE,MEMBER",
    "ADMIN,ACTIVE,ADMIN",
    "ADMIN,SUSPENDED,COACH"
  })
  void gives_another_role(Role role, MembershipStatus status, Role wanted) {
    var membership = membership(role, status);
    membership.give(wanted, PlaceTest::another);
    assertThat(membership.role()).isEqualTo(wanted);
    assertThat(membership.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"MEMBER,PENDING,COACH", "MEMBER,SUSPENDED,ADMIN", "COACH,SUSPENDED,ADMIN"})
  void who_is_not_let_in_gets_no_higher_role(Role role, MembershipStatus status, Role wanted) {
    var membership = membership(role, status);
    refuses(IdentityError.NOT_A_MEMBER, () -> membership.give(wanted, PlaceTest::another));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,ACTIVE,role_changed",
    "PENDING,ACTIVE,admitted",
    "SUSPENDED,ACTIVE,reinstated",
    "ACTIVE,SUSPENDED,suspended",
    "PENDING,SUSPENDED,suspended",
    "ACTIVE,ENDED,ended",
    "ENDED,PENDING,joined"
  })
  void the_audit_has_a_word_for_it(MembershipStatus before, MembershipStatus after, String verb) {
    assertThat(new MembershipTransition(Role.MEMBER, before, Role.COACH, after).verb())
        .isEqualTo(verb);
  }

  @ParameterizedTest
  @CsvSource({"PENDING,ACTIVE", "SUSPENDED,ACTIVE", "ACTIVE,ACTIVE"})
  void admits(MembershipStatus status, MembershipStatus after) {
    var membership = membership(Role.MEMBER, status);
    membership.admit();
    assertThat(membership.status()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"COACH,ACTIVE", "ADMIN,ACTIVE", "ADMIN,SUSPENDED"})
  void suspends(Role role, MembershipStatus status) {
    var membership = membership(role, status);
    membership.suspend(PlaceTest::another);
    assertThat(membership.status()).isEqualTo(SUSPENDED);
    assertThat(membership.role()).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({"COACH,ACTIVE,0", "ADMIN,ACTIVE,1", "ADMIN,SUSPENDED,0", "ADMIN,PENDING,0"})
  void who_is_not_the_last_admin_may_go(Role role, MembershipStatus status, int otherAdmins) {
    assertThatCode(() -> membership(role, status).mustNotBeLastAdmin(() -> otherAdmins))
        .doesNotThrowAnyException();
    assertThatCode(() -> membership(role, status).give(Role.MEMBER, () -> otherAdmins))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> membership(role, status).mustLeaveNobodyBehind(() -> true, () -> otherAdmins))
        .doesNotThrowAnyException();
  }

  @Test
  void the_last_admin_is_needed() {
    var last = membership(Role.ADMIN, ACTIVE);
    refuses(IdentityError.LAST_ADMIN, () -> last.mustNotBeLastAdmin(() -> 0));
    refuses(IdentityError.LAST_ADMIN, () -> last.give(Role.COACH, () -> 0));
    refuses(IdentityError.LAST_ADMIN, () -> last.suspend(() -> 0));
    refuses(IdentityError.LAST_ADMIN, () -> last.mustLeaveNobodyBehind(() -> true, () -> 0));
    assertThat(last.leads()).isTrue();
  }

  @Test
  void who_else_leads_is_asked_only_where_it_matters() {
    IntSupplier unasked = () -> fail("nobody needs to know");
    membership(Role.MEMBER, ACTIVE).give(Role.ADMIN, unasked);
    membership(Role.ADMIN, ACTIVE).give(Role.ADMIN, unasked);
    membership(Role.COACH, ACTIVE).suspend(unasked);
    membership(Role.ADMIN, SUSPENDED).mustNotBeLastAdmin(unasked);
    membership(Role.ADMIN, ACTIVE).mustLeaveNobodyBehind(() -> false, unasked);
    membership(Role.COACH, ACTIVE)
        .mustLeaveNobodyBehind(() -> fail("nobody needs to know"), unasked);
  }

  @Test
  void who_waits_to_be_let_in_can_be_kept_out() {
    var waiting = membership(Role.MEMBER, PENDING);
    waiting.suspend(PlaceTest::another);
    assertThat(waiting.status()).isEqualTo(SUSPENDED);
    assertThat(waiting.transition().news()).contains(MembershipNews.REFUSED);
    refuses(SharedError.NOT_ALLOWED, waiting::mustNotBeSuspended);
  }

  @Test
  void a_membership_that_has_ended_does_not_change() {
    var past = membership(Role.COACH, ENDED);
    refuses(IdentityError.NOT_A_MEMBER, () -> past.give(Role.MEMBER, PlaceTest::another));
    refuses(IdentityError.NOT_A_MEMBER, past::admit);
    refuses(IdentityError.NOT_A_MEMBER, () -> past.suspend(PlaceTest::another));
    refuses(IdentityError.NOT_A_MEMBER, past::becomeCoach);
    refuses(IdentityError.NOT_A_MEMBER, () -> past.rename("Ana"));
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER,ACTIVE,COACH,ACTIVE",
    "MEMBER,PENDING,COACH,ACTIVE",
    "ADMIN,ACTIVE,ADMIN,ACTIVE"
  })
  void an_approved_applicant_is_a_coach(
      Role role, MembershipStatus status, Role after, MembershipStatus then) {
    var membership = membership(role, status);
    membership.becomeCoach();
    assertThat(membership.role()).isEqualTo(after);
    assertThat(membership.status()).isEqualTo(then);
  }

  @Test
  void nobody_who_is_kept_out_becomes_a_coach() {
    refuses(SharedError.NOT_ALLOWED, membership(Role.MEMBER, SUSPENDED)::becomeCoach);
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER,ACTIVE,true",
    "MEMBER,PENDING,true",
    "MEMBER,SUSPENDED,false",
    "MEMBER,ENDED,false",
    "COACH,ACTIVE,false",
    "ADMIN,PENDING,false"
  })
  void an_application_asks_for_what_one_may_become(
      Role role, MembershipStatus status, boolean open) {
    assertThat(membership(role, status).mayBecomeCoach()).isEqualTo(open);
  }

  @Test
  void who_may_do_less_than_before_is_weakened() {
    var demoted = membership(Role.ADMIN, ACTIVE);
    demoted.give(Role.COACH, PlaceTest::another);
    assertThat(demoted.transition().weakens()).isTrue();

    var suspended = membership(Role.MEMBER, ACTIVE);
    suspended.suspend(PlaceTest::another);
    assertThat(suspended.transition().weakens()).isTrue();

    var promoted = membership(Role.MEMBER, ACTIVE);
    promoted.give(Role.COACH, PlaceTest::another);
    assertThat(promoted.transition().weakens()).isFalse();

    var waiting = membership(Role.MEMBER, PENDING);
    waiting.admit();
    assertThat(waiting.transition().weakens()).isFalse();
    assertThat(membership(Role.COACH, SUSPENDED).transition().weakens()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER,COACH,false,false",
    "MEMBER,ADMIN,false,false",
    "COACH,ADMIN,false,false",
    "MEMBER,COACH,true,true",
    "COACH,COACH,false,true",
    "ADMIN,COACH,false,true",
    "COACH,MEMBER,false,true"
  })
  void nobody_gets_power_under_an_address_that_he_only_claims(
      Role role, Role wanted, boolean verified, boolean suits) {
    var membership = membership(role, ACTIVE);
    membership.give(wanted, PlaceTest::another);
    var person =
        Account.register(new EmailAddress("ana@example.org"), null, Profile.of("Ana"), null, NOW);
    if (verified) {
      person.confirm(new EmailAddress("ana@example.org"));
    }
    if (suits) {
      assertThatCode(() -> membership.transition().mustSuit(person)).doesNotThrowAnyException();
    } else {
      refuses(IdentityError.MEMBER_NOT_VERIFIED, () -> membership.transition().mustSuit(person));
    }
  }

  @Test
  void the_audit_is_told_role_and_status_and_the_name_that_an_admin_gave() {
    var membership = membership(Role.COACH, ACTIVE);
    assertThat(membership.facts()).isEqualTo(Map.of("role", Role.COACH, "status", ACTIVE));
    membership.rename("Ana B.");
    assertThat(membership.facts())
        .isEqualTo(Map.of("role", Role.COACH, "status", ACTIVE, "full_name", "Ana B."));
  }

  @Test
  void a_name_here_is_another_than_ones_own() {
    var membership = membership(Role.MEMBER, ACTIVE);
    assertThat(membership.name()).isEqualTo(NameHere.OWN);
    membership.rename(" Ana of the mornings ");
    assertThat(membership.name().given()).isEqualTo("Ana of the mornings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "https://evil.example/x", "Ana\nBen"})
  void no_place_has_a_name_that_is_none(String name) {
    refuses(SharedError.VALIDATION_FAILED, () -> membership(Role.MEMBER, ACTIVE).rename(name));
    refuses(SharedError.VALIDATION_FAILED, () -> invitation().rename(name));
  }

  @Test
  void an_offer_can_be_changed_while_it_is_open() {
    var invitation = invitation();
    invitation.give(Role.ADMIN);
    invitation.rename("Ben B.");
    assertThat(invitation.offer())
        .isEqualTo(new Offer(GYM, new EmailAddress("ben@example.org"), Role.ADMIN, "Ben B."));
    assertThat(invitation.facts())
        .isEqualTo(
            Map.of(
                "email",
                new EmailAddress("ben@example.org"),
                "full_name",
                "Ben B.",
                "role",
                Role.ADMIN));
  }

  @Test
  void is_known_by_the_account_or_else_by_the_invitation() {
    assertThat(membership(Role.MEMBER, ACTIVE).key()).isEqualTo(ANA.value());
    var invitation = invitation();
    assertThat(invitation.key()).isEqualTo(invitation.id().value());
  }

  /// So many lead the organization besides.
  private static int another() {
    return 1;
  }

  private static Membership membership(Role role, MembershipStatus status) {
    return new Membership(GYM, ANA, role, status, 0);
  }

  private static Invitation invitation() {
    return Invitation.issue(new Offer(GYM, new EmailAddress("ben@example.org"), Role.COACH), NOW);
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}

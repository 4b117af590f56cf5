package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationSort;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.Decided;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CoachApplicationsTest {
  private final House house = new House();
  private final Actor admin = house.admin("admin@example.org");
  private final Actor ben = house.member(admin, "ben@example.org", Role.MEMBER);
  private final DecideCoachApplication decide =
      new DecideCoachApplication(
          house.views.ofApplications(),
          house.applicants,
          house.memberships,
          house.consequences,
          house.transactions,
          house.clock);
  private final WithdrawCoachApplication withdraw =
      new WithdrawCoachApplication(
          house.accounts, house.applications, house.applicants, house.transactions, house.clock);
  private final ListCoachApplications list =
      new ListCoachApplications(house.views.ofApplications(), house.transactions);
  private final ReadCoachApplication read =
      new ReadCoachApplication(house.views.ofApplications(), house.transactions);

  @Test
  void an_approved_applicant_is_a_coach_and_hears_of_it() {
    var application = apply(ben);
    assertThat(application.status()).isEqualTo("PENDING");
    assertThat(application.note()).isEqualTo("I have a licence.");

    var decided = decide(admin, application, true, new Reason("Welcome."));

    assertThat(decided.status()).isEqualTo("APPROVED");
    assertThat(decided.reason()).isEqualTo("Welcome.");
    assertThat(membership().role()).isEqualTo(Role.COACH);
    assertThat(house.acts())
        .endsWith(
            "coach_application.made", "coach_application.approved", "membership.role_changed");
    var waiting =
        Map.of("account_id", ben.account().value(), "status", CoachApplicationStatus.PENDING);
    assertThat(house.entry("coach_application.made").after()).isEqualTo(waiting);
    var approved = house.entry("coach_application.approved");
    assertThat(approved.before()).isEqualTo(waiting);
    assertThat(approved.after())
        .containsEntry("account_id", ben.account().value())
        .containsEntry("status", CoachApplicationStatus.APPROVED)
        .containsEntry("reason", "Welcome.");
    house.writeMails();
    assertThat(house.mails(Decided.class))
        .containsExactly(
            new Decided(
                Recipient.of(House.address("ben@example.org"), Profile.of("Ana")),
                "Gym of admin",
                true,
                "Welcome."));
  }

  @Test
  void a_rejected_one_stays_what_he_is_and_may_ask_again() {
    var application = apply(ben);
    decide(admin, application, false, null);
    assertThat(membership().role()).isEqualTo(Role.MEMBER);
    house.writeMails();
    assertThat(house.mails(Decided.class)).extracting(Decided::approved).containsExactly(false);
    assertThat(apply(ben).id()).isNotEqualTo(application.id());
  }

  @Test
  void one_application_waits_at_a_time() {
    apply(ben);
    refuses(IdentityError.ALREADY_APPLIED, () -> apply(ben));
  }

  @Test
  void the_same_decision_twice_is_told_once_and_another_one_is_refused() {
    var application = apply(ben);
    decide(admin, application, true, null);
    decide(admin, application, true, null);
    house.writeMails();
    assertThat(house.mails(Decided.class)).hasSize(1);
    refuses(IdentityError.ALREADY_DECIDED, () -> decide(admin, application, false, null));
  }

  @Test
  void who_waits_to_be_let_in_is_let_in_as_a_coach() {
    var application = apply(ben);
    house.put(ben, Role.MEMBER, MembershipStatus.PENDING);
    decide(admin, application, true, null);
    assertThat(membership().isActive()).isTrue();
    assertThat(house.acts()).endsWith("coach_application.approved", "membership.admitted");
    assertThat(house.entry("membership.admitted").after())
        .isEqualTo(Map.of("role", Role.COACH, "status", MembershipStatus.ACTIVE));
  }

  @Test
  void who_only_claims_his_address_is_no_coach_yet() {
    var claimed = house.person("coach@example.org");
    var eve = new Actor(claimed, admin.tenant(), Role.MEMBER, false);
    house.put(eve, Role.MEMBER, MembershipStatus.ACTIVE);
    var application = apply(eve);
    refuses(IdentityError.MEMBER_NOT_VERIFIED, () -> decide(admin, application, true, null));
  }

  @Test
  void who_is_a_coach_by_an_invitation_waits_for_nothing() {
    apply(ben);
    house.put(ben, Role.MEMBER, MembershipStatus.PENDING);
    var token = house.invitation(admin, "ben@example.org", Role.COACH);
    house.accept.handle(new AcceptInvitation.Command(ben.account(), token));
    assertThat(house.applications.stored()).isEmpty();
    assertThat(house.entry("coach_application.withdrawn").actor()).isEqualTo(ben.account());
  }

  @Test
  void while_it_waits_the_applicant_takes_it_back() {
    var application = apply(ben);
    var eve = house.member(admin, "eve@example.org", Role.MEMBER);
    refuses(SharedError.NOT_FOUND, () -> withdraw(eve, application, ExpectedVersion.ANY));
    refuses(SharedError.NOT_FOUND, () -> withdraw(admin, application, ExpectedVersion.ANY));
    var stale = new ExpectedVersion(Set.of(7));
    refuses(SharedError.STALE_VERSION, () -> withdraw(ben, application, stale));

    withdraw(ben, application, ExpectedVersion.ANY);

    assertThat(house.applications.stored()).isEmpty();
    assertThat(house.entry("coach_application.withdrawn").actor()).isEqualTo(ben.account());
    refuses(SharedError.NOT_FOUND, () -> withdraw(ben, application, ExpectedVersion.ANY));
    var decided = apply(ben);
    decide(admin, decided, false, null);
    refuses(IdentityError.ALREADY_DECIDED, () -> withdraw(ben, decided, ExpectedVersion.ANY));
  }

  @Test
  void everybody_finds_his_own_and_an_admin_all() {
    var eve = house.member(admin, "eve@example.org", Role.MEMBER);
    var his = apply(ben);
    var hers = apply(eve);
    assertThat(listed(ben)).containsExactly(his);
    assertThat(listed(eve)).containsExactly(hers);
    assertThat(listed(admin)).containsExactly(his, hers);
    assertThat(listed(house.member(admin, "coach@example.org", Role.COACH))).isEmpty();
    assertThat(listed(house.admin("other@example.org"))).isEmpty();
  }

  private List<CoachApplicationView> listed(Actor actor) {
    var page = new PageRequest<>(10, CoachApplicationSort.CREATED_AT, true, null, false);
    var open = Set.of(CoachApplicationStatus.PENDING);
    return list.handle(new ListCoachApplications.Command(actor, open, page)).items();
  }

  private void withdraw(Actor actor, CoachApplicationView application, ExpectedVersion expected) {
    withdraw.handle(new WithdrawCoachApplication.Command(actor, id(application), expected));
  }

  @Test
  void who_has_left_meanwhile_does_not_become_a_coach() {
    var application = apply(ben);
    house.memberships.put(
        new Membership(admin.tenant(), ben.account(), Role.MEMBER, MembershipStatus.ENDED, 0));
    refuses(IdentityError.NOT_A_MEMBER, () -> decide(admin, application, true, null));
    refuses(SharedError.NOT_FOUND, () -> apply(ben));
  }

  @Test
  void nobody_decides_about_himself() {
    var application = apply(ben);
    var promoted = new Actor(ben.account(), ben.tenant(), Role.ADMIN, false);
    refuses(IdentityError.NOT_ON_YOURSELF, () -> decide(promoted, application, true, null));
  }

  @Test
  void who_is_no_admin_any_more_decides_nothing() {
    var application = apply(ben);
    var former = house.member(admin, "eve@example.org", Role.ADMIN);
    house.put(former, Role.COACH, MembershipStatus.ACTIVE);
    refuses(SharedError.NOT_ALLOWED, () -> decide(former, application, true, null));
  }

  @Test
  void others_neither_decide_nor_read() {
    var application = apply(ben);
    var coach = house.member(admin, "coach@example.org", Role.COACH);
    var foreign = house.admin("other@example.org");
    refuses(SharedError.NOT_ALLOWED, () -> decide(coach, application, true, null));
    refuses(SharedError.NOT_FOUND, () -> decide(foreign, application, true, null));
    refuses(SharedError.NOT_FOUND, () -> read(coach, application));
    refuses(SharedError.NOT_FOUND, () -> read(foreign, application));
    refuses(IdentityError.ALREADY_COACH, () -> apply(coach));
    assertThat(read(ben, application)).isEqualTo(application);
    assertThat(read(admin, application)).isEqualTo(application);
  }

  @Test
  void a_stale_version_is_refused() {
    var application = apply(ben);
    var stale =
        new DecideCoachApplication.Command(
            admin,
            id(application),
            new ExpectedVersion(Set.of(7)),
            () -> new DecideCoachApplication.Decision(true, null));
    refuses(SharedError.STALE_VERSION, () -> decide.handle(stale));
  }

  private Membership membership() {
    return house.memberships.stored(admin.tenant(), ben.account()).orElseThrow();
  }

  private CoachApplicationView apply(Actor actor) {
    return house.apply.handle(new ApplyAsCoach.Command(actor, "I have a licence."));
  }

  private CoachApplicationView decide(
      Actor actor, CoachApplicationView application, boolean approved, Reason reason) {
    return decide.handle(
        new DecideCoachApplication.Command(
            actor,
            id(application),
            ExpectedVersion.ANY,
            () -> new DecideCoachApplication.Decision(approved, reason)));
  }

  private CoachApplicationView read(Actor actor, CoachApplicationView application) {
    return read.handle(new ReadCoachApplication.Command(actor, id(application)));
  }

  private static CoachApplicationId id(CoachApplicationView application) {
    return new CoachApplicationId(application.id());
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}

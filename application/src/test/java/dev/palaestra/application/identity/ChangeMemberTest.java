package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.MembershipNews.ADMITTED;
import static dev.palaestra.domain.identity.MembershipNews.REINSTATED;
import static dev.palaestra.domain.identity.MembershipNews.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.ChangeMembers.Change;
import dev.palaestra.application.identity.ChangeMembers.Removal;
import dev.palaestra.application.identity.ChangeMembers.Result;
import dev.palaestra.application.identity.MemberChange.Admission;
import dev.palaestra.application.identity.MemberChange.NewRole;
import dev.palaestra.application.identity.MemberChange.Suspension;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.Invited;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChangeMemberTest {
  private static final Suspension LATE = new Suspension(new Reason("He does not pay."));

  private final House house = new House();
  private final Actor admin = house.admin("admin@example.org");
  private final Actor ben = house.member(admin, "ben@example.org", Role.COACH);
  private final ChangeMember change =
      new ChangeMember(
          house.places,
          house.consequences,
          house.views.ofMembers(),
          house.endings,
          house.transactions,
          house.clock);
  private final EditMember edit =
      new EditMember(house.places, house.views.ofMembers(), house.transactions, house.clock);
  private final RemoveMember remove =
      new RemoveMember(
          house.places,
          house.accounts,
          house.endings,
          house.consequences,
          house.transactions,
          house.clock);
  private final ChangeMembers changeMany = new ChangeMembers(change, remove);

  @Test
  void who_is_suspended_is_signed_out_there_and_the_audit_says_why() {
    house.signIn("ben@example.org");
    var here = house.lastSession();

    assertThat(change(admin, id(ben), LATE).status()).isEqualTo("SUSPENDED");

    assertThat(house.revoked.contains(here.value())).isTrue();
    assertThat(house.acts()).endsWith("membership.suspended", "session.ended");
    var entry = house.audit.entries().get(house.audit.entries().size() - 2);
    assertThat(entry.before()).isEqualTo(Map.of("status", MembershipStatus.ACTIVE));
    assertThat(entry.after())
        .isEqualTo(Map.of("status", MembershipStatus.SUSPENDED, "reason", "He does not pay."));

    assertThat(change(admin, id(ben), new Admission(null)).status()).isEqualTo("ACTIVE");
    assertThat(house.acts()).endsWith("membership.reinstated");
    assertThat(house.news()).containsExactly(SUSPENDED, REINSTATED);
  }

  @Test
  void who_waits_is_let_in() {
    house.memberships.put(
        new Membership(admin.tenant(), ben.account(), Role.MEMBER, MembershipStatus.PENDING, 0));
    assertThat(change(admin, id(ben), new Admission(null)).status()).isEqualTo("ACTIVE");
    change(admin, id(ben), new Admission(null));
    assertThat(house.news()).containsExactly(ADMITTED);
    assertThat(house.acts()).endsWith("membership.admitted");
  }

  @Test
  void who_is_let_in_needs_no_invitation_any_more() {
    house.memberships.put(
        new Membership(admin.tenant(), ben.account(), Role.MEMBER, MembershipStatus.PENDING, 0));
    var offered = house.invite(admin, "ben@example.org", Role.MEMBER).id();
    change(admin, id(ben), new Admission(null));
    assertThat(house.invitations.stored(new InvitationId(offered)).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
  }

  @Test
  void a_demotion_ends_the_sessions_there_and_a_promotion_does_not() {
    house.signIn("ben@example.org");
    change(admin, id(ben), new NewRole(Role.ADMIN));
    assertThat(house.revoked.contains(house.lastSession().value())).isFalse();
    assertThat(house.acts()).endsWith("membership.role_changed");
    change(admin, id(ben), new NewRole(Role.MEMBER));
    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
  }

  @Test
  void what_he_has_lost_no_older_invitation_gives_back() {
    var eve = house.member(admin, "eve@example.org", Role.ADMIN);
    for (var loss : List.of(new NewRole(Role.COACH), LATE)) {
      house.put(eve, Role.ADMIN, MembershipStatus.ACTIVE);
      var offered = house.invite(admin, "eve2@example.org", Role.MEMBER).id();
      var sent = house.invite(eve, "eve3@example.org", Role.ADMIN).id();
      change(admin, id(eve), loss);
      assertThat(house.invitations.stored(new InvitationId(offered)).status())
          .isEqualTo(InvitationStatus.PENDING);
      assertThat(house.invitations.stored(new InvitationId(sent)).status())
          .isEqualTo(InvitationStatus.WITHDRAWN);
    }
  }

  @Test
  void what_is_so_already_changes_nothing_and_is_not_written_down() {
    var before = house.acts();
    change(admin, id(ben), new NewRole(Role.COACH));
    change(admin, id(ben), new Admission(null));
    edit(admin, id(ben), "Ana");
    assertThat(house.acts()).isEqualTo(before);
  }

  @Test
  void he_is_called_here_as_the_admin_says_and_his_own_name_stays_his() {
    assertThat(edit(admin, id(ben), "Ben the Runner").fullName()).isEqualTo("Ben the Runner");
    assertThat(house.accounts.stored(ben.account()).profile().fullName()).isEqualTo("Ana");
    var entry = house.audit.entries().getLast();
    assertThat(entry.action()).isEqualTo("membership.renamed");
    assertThat(entry.before()).isEmpty();
    assertThat(entry.after()).isEqualTo(Map.of("full_name", "***"));
    edit(admin, id(ben), "Ben the Swimmer");
    assertThat(house.entry("membership.renamed").before()).isEqualTo(Map.of("full_name", "***"));
  }

  @Test
  void an_open_invitation_changes_too_and_its_name_goes_with_who_accepts() {
    var id = invite("eve@example.org");
    house.writeMails();
    edit(admin, id, "Eve the Swimmer");
    change(admin, id, new NewRole(Role.COACH));
    refuses(IdentityError.NOT_A_MEMBER, () -> change(admin, id, LATE));
    refuses(IdentityError.NOT_A_MEMBER, () -> change(admin, id, new Admission(null)));

    var eve = house.known("eve@example.org");
    house.accept.handle(
        new AcceptInvitation.Command(eve, house.mails(Invited.class).getLast().token()));
    var membership = house.memberships.stored(admin.tenant(), eve).orElseThrow();
    assertThat(membership.role()).isEqualTo(Role.COACH);
    assertThat(membership.name().given()).isEqualTo("Eve the Swimmer");
    refuses(SharedError.NOT_FOUND, () -> edit(admin, id, "Eve"));
  }

  @Test
  void an_invitation_that_is_over_is_not_there() {
    var id = invite("eve@example.org");
    house.clock.advance(Duration.ofDays(7));
    refuses(SharedError.NOT_FOUND, () -> edit(admin, id, "Eve"));
    refuses(SharedError.NOT_FOUND, () -> change(admin, id, new NewRole(Role.COACH)));
  }

  @Test
  void nobody_does_it_to_himself() {
    var self = id(admin);
    refuses(IdentityError.NOT_ON_YOURSELF, () -> change(admin, self, LATE));
    refuses(IdentityError.NOT_ON_YOURSELF, () -> change(admin, self, new NewRole(Role.MEMBER)));
    refuses(IdentityError.NOT_ON_YOURSELF, () -> edit(admin, self, "Boss"));
  }

  @Test
  void the_last_admin_stays_whoever_asks() {
    var leaving = house.leavingAdmin(admin, "eve@example.org");
    refuses(IdentityError.LAST_ADMIN, () -> change(leaving, id(admin), LATE));
    refuses(IdentityError.LAST_ADMIN, () -> change(leaving, id(admin), new NewRole(Role.COACH)));
  }

  @Test
  void whoever_gives_an_offer_another_role_answers_for_it() {
    var eve = house.member(admin, "eve@example.org", Role.ADMIN);
    var offered = house.invite(admin, "sock@example.org", Role.MEMBER).id();
    change(eve, offered, new NewRole(Role.ADMIN));
    change(admin, id(eve), LATE);
    assertThat(house.invitations.stored(new InvitationId(offered)).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
  }

  @Test
  void who_has_just_been_put_out_decides_nothing_more_whatever_his_token_says() {
    var eve = house.member(admin, "eve@example.org", Role.ADMIN);
    for (var role : List.of(Role.ADMIN, Role.COACH)) {
      house.put(
          eve, role, role == Role.ADMIN ? MembershipStatus.SUSPENDED : MembershipStatus.ACTIVE);
      refuses(SharedError.NOT_ALLOWED, () -> change(eve, id(ben), new NewRole(Role.ADMIN)));
      refuses(SharedError.NOT_ALLOWED, () -> edit(eve, id(ben), "Ben"));
      refuses(SharedError.NOT_ALLOWED, () -> house.invite(eve, "eve2@example.org", Role.ADMIN));
    }
  }

  @Test
  void nobody_gets_power_under_an_address_that_he_only_claims() {
    var claimed = house.person("coach@example.org");
    house.memberships.put(
        new Membership(admin.tenant(), claimed, Role.MEMBER, MembershipStatus.ACTIVE, 0));
    refuses(
        IdentityError.MEMBER_NOT_VERIFIED,
        () -> change(admin, claimed.value(), new NewRole(Role.COACH)));
    assertThat(change(admin, claimed.value(), LATE).status()).isEqualTo("SUSPENDED");
  }

  @Test
  void an_application_goes_when_it_asks_for_nothing_any_more() {
    var eve = house.member(admin, "eve@example.org", Role.MEMBER);
    for (var change : List.of(new NewRole(Role.COACH), new NewRole(Role.ADMIN), LATE)) {
      house.put(eve, Role.MEMBER, MembershipStatus.ACTIVE);
      house.apply.handle(new ApplyAsCoach.Command(eve, null));
      change(admin, id(eve), change);
      assertThat(house.applications.stored()).isEmpty();
      assertThat(house.entry("coach_application.withdrawn").before())
          .containsEntry("account_id", id(eve));
    }
    var dan = house.member(admin, "dan@example.org", Role.MEMBER);
    house.apply.handle(new ApplyAsCoach.Command(dan, null));
    edit(admin, id(dan), "Dan the Runner");
    change(admin, id(dan), new Admission(null));
    assertThat(house.applications.stored()).hasSize(1);
  }

  @Test
  void others_may_not() {
    var foreign = house.admin("other@example.org");
    var boss = new Actor(AccountId.next(house.clock.instant()), null, null, true);
    refuses(SharedError.NOT_ALLOWED, () -> change(ben, id(admin), LATE));
    refuses(SharedError.NOT_ALLOWED, () -> edit(ben, id(admin), "Boss"));
    refuses(SharedError.NOT_FOUND, () -> change(foreign, id(ben), LATE));
    refuses(SharedError.NOT_FOUND, () -> edit(foreign, id(ben), "Ben"));
    refuses(SharedError.MEMBERSHIP_REQUIRED, () -> change(boss, id(ben), LATE));
    var invited = invite("eve@example.org");
    refuses(SharedError.NOT_FOUND, () -> edit(foreign, invited, "Eve"));
  }

  @Test
  void a_stale_version_is_refused_before_anything_changes() {
    var stale = new ExpectedVersion(Set.of(7));
    refuses(
        SharedError.STALE_VERSION,
        () -> change.handle(new ChangeMember.Command(admin, id(ben), stale, () -> LATE)));
    refuses(
        SharedError.STALE_VERSION,
        () -> edit.handle(new EditMember.Command(admin, id(ben), stale, _ -> "Ben")));
  }

  @Test
  void of_many_each_is_done_or_refused_by_himself() {
    var invited = invite("eve@example.org");
    var unknown = UUID.randomUUID();
    var ids = List.of(id(ben), id(admin), invited, unknown);
    assertThat(changeMany.handle(new ChangeMembers.Command(admin, ids, new Change(LATE))))
        .containsExactly(
            new Result(id(ben), null),
            new Result(id(admin), "NOT_ON_YOURSELF"),
            new Result(invited, "NOT_A_MEMBER"),
            new Result(unknown, "NOT_FOUND"));
    assertThat(changeMany.handle(new ChangeMembers.Command(admin, ids, new Removal())))
        .extracting(Result::code)
        .containsExactly(null, "NOT_ON_YOURSELF", null, "NOT_FOUND");
    assertThat(house.memberships.stored(admin.tenant(), ben.account()).orElseThrow().status())
        .isEqualTo(MembershipStatus.ENDED);
    assertThat(house.invitations.stored(new InvitationId(invited)).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
    refuses(
        SharedError.NOT_ALLOWED,
        () -> changeMany.handle(new ChangeMembers.Command(ben, ids, new Removal())));
  }

  @Test
  void many_are_a_hundred_at_most_and_nobody_twice() {
    refusesMany(List.of());
    refusesMany(List.of(id(ben), id(ben)));
    refusesMany(Collections.nCopies(101, id(ben)));
  }

  private void refusesMany(List<UUID> ids) {
    refuses(
        SharedError.VALIDATION_FAILED, () -> new ChangeMembers.Command(admin, ids, new Removal()));
  }

  private UUID invite(String email) {
    return house.invite(admin, email, Role.MEMBER).id();
  }

  private MemberView change(Actor actor, UUID member, MemberChange wanted) {
    return change.handle(
        new ChangeMember.Command(actor, member, ExpectedVersion.ANY, () -> wanted));
  }

  private MemberView edit(Actor actor, UUID member, String name) {
    return edit.handle(new EditMember.Command(actor, member, ExpectedVersion.ANY, _ -> name));
  }

  private static UUID id(Actor person) {
    return person.account().value();
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}

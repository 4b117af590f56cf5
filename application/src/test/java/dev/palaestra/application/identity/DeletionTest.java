package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.shared.AllTraces;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.JoinPolicy;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.OrganizationStatus;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Traces;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DeletionTest {
  private final House house = new House();
  private final List<Traces.Person> removed = new ArrayList<>();
  private final Erasures erasures =
      new Erasures(
          house.accounts,
          house.departures,
          house.endings,
          new AllTraces(List.of(this::remove)),
          house.audit);
  private final ScheduleDeletion schedule =
      new ScheduleDeletion(
          house.accounts,
          house.views.ofAccounts(),
          house.departures,
          house.notices,
          house.transactions,
          house.clock);
  private final CancelDeletion cancel =
      new CancelDeletion(
          house.accounts, house.views.ofAccounts(), house.notices, house.transactions, house.clock);
  private final EraseAccount eraseAccount =
      new EraseAccount(
          house.accounts,
          house.shutOuts,
          house.departures,
          erasures,
          house.endings,
          house.transactions,
          house.clock);
  private final EraseDueAccounts eraseDue =
      new EraseDueAccounts(
          house.accounts,
          house.departures,
          erasures,
          house.endings,
          house.transactions,
          house.clock);
  private final List<AccountId> stuck = new ArrayList<>();
  private final Actor boss = new Actor(house.known("boss@example.org"), null, null, true);

  private void remove(Traces.Person person) {
    house.transactions.mustBeOpen();
    if (stuck.contains(person.account())) {
      throw new IllegalStateException("stuck");
    }
    removed.add(person);
  }

  @Test
  void a_wish_is_shown_and_told_once_and_can_be_taken_back() {
    var ana = house.known("ana@example.org");
    var day = LocalDate.ofInstant(house.clock.instant(), ZoneOffset.UTC).plusDays(30);

    var view = schedule.handle(new ScheduleDeletion.Command(ana));
    house.clock.advance(Duration.ofDays(3));
    schedule.handle(new ScheduleDeletion.Command(ana));

    assertThat(view.status()).isEqualTo("DELETION_SCHEDULED");
    assertThat(house.accounts.stored(ana).standing().deletionDate()).isEqualTo(day);
    house.writeMails();
    assertThat(house.mails(Told.class))
        .extracting(Told::notice)
        .containsExactly(Notice.DELETION_SCHEDULED);

    var kept = cancel.handle(new CancelDeletion.Command(ana));
    assertThat(kept.status()).isEqualTo("ACTIVE");
    var active = Map.of("status", AccountStatus.ACTIVE);
    var going = Map.of("status", AccountStatus.DELETION_SCHEDULED, "deletion_date", day.toString());
    assertThat(house.entry("account.deletion_scheduled").before()).isEqualTo(active);
    assertThat(house.entry("account.deletion_scheduled").after()).isEqualTo(going);
    assertThat(house.entry("account.deletion_cancelled").before()).isEqualTo(going);
    assertThat(house.entry("account.deletion_cancelled").after()).isEqualTo(active);
    assertThat(house.acts()).endsWith("account.deletion_scheduled", "account.deletion_cancelled");
    refuses(
        IdentityError.DELETION_NOT_SCHEDULED, () -> cancel.handle(new CancelDeletion.Command(ana)));
  }

  @Test
  void who_is_suspended_does_not_get_around_it() {
    var ana = house.known("ana@example.org");
    var account = house.accounts.stored(ana);
    account.suspend();
    house.accounts.put(account);
    refuses(
        IdentityError.ACCOUNT_SUSPENDED, () -> schedule.handle(new ScheduleDeletion.Command(ana)));
  }

  @Test
  void the_last_admin_stays_while_there_are_other_members() {
    var admin = house.admin("admin@example.org");
    var ben = house.member(admin, "ben@example.org", Role.COACH);
    refusesToLeave(admin);
    refuses(
        IdentityError.LAST_ADMIN,
        () ->
            eraseAccount.handle(
                new EraseAccount.Command(boss, admin.account(), ExpectedVersion.ANY)));

    var second = house.member(admin, "second@example.org", Role.ADMIN);
    schedule.handle(new ScheduleDeletion.Command(second.account()));
    refusesToLeave(admin);
    cancel.handle(new CancelDeletion.Command(second.account()));
    schedule.handle(new ScheduleDeletion.Command(admin.account()));
    refusesToLeave(second);
    schedule.handle(new ScheduleDeletion.Command(ben.account()));
  }

  private void refusesToLeave(Actor admin) {
    refuses(
        IdentityError.LAST_ADMIN,
        () -> schedule.handle(new ScheduleDeletion.Command(admin.account())));
  }

  @Test
  void only_of_who_leads_is_asked_whom_he_would_leave() {
    var admin = house.admin("admin@example.org");
    var coach = house.member(admin, "coach@example.org", Role.COACH);
    schedule.handle(new ScheduleDeletion.Command(coach.account()));
    assertThat(house.memberships.questions()).isZero();
    refusesToLeave(admin);
    assertThat(house.memberships.questions()).isEqualTo(1);
  }

  @Test
  void after_thirty_days_nothing_names_him() {
    var admin = house.admin("admin@example.org");
    var ana = house.member(admin, "ana@example.org", Role.MEMBER);
    house.signIn("ana@example.org");
    schedule.handle(new ScheduleDeletion.Command(ana.account()));

    house.clock.advance(Duration.ofDays(29));
    eraseDue.handle();
    assertThat(status(ana.account())).isEqualTo(AccountStatus.DELETION_SCHEDULED);
    house.clock.advance(Duration.ofDays(1));
    eraseDue.handle();
    eraseDue.handle();

    var erased = house.accounts.stored(ana.account());
    assertThat(erased.standing().status()).isEqualTo(AccountStatus.DELETED);
    assertThat(erased.contacts().email()).isNull();
    assertThat(erased.profile().fullName()).isEqualTo("Deleted account");
    assertThat(erased.password()).isEmpty();
    assertThat(house.memberships.stored(admin.tenant(), ana.account()).orElseThrow().status())
        .isEqualTo(MembershipStatus.ENDED);
    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
    assertThat(removed).containsExactly(new Traces.Person(ana.account(), "ana@example.org", null));
    assertThat(house.acts()).endsWith("membership.ended", "session.ended", "account.erased");
    assertThat(house.audit.entries().getLast()).extracting(AuditEntry::actor).isNull();
    assertThat(house.entry("account.erased").after())
        .isEqualTo(Map.of("status", AccountStatus.DELETED));
  }

  @Test
  void one_that_cannot_be_erased_is_in_nobodys_way() {
    stuck.add(house.known("stuck@example.org"));
    var ana = house.known("ana@example.org");
    List.of(stuck.getFirst(), ana).forEach(it -> schedule.handle(new ScheduleDeletion.Command(it)));
    house.clock.advance(Duration.ofDays(31));
    assertThatThrownBy(eraseDue::handle)
        .hasMessage("Failed for account " + stuck.getFirst().value())
        .hasRootCauseMessage("stuck");
    assertThat(status(ana)).isEqualTo(AccountStatus.DELETED);
  }

  @Test
  void each_that_cannot_be_erased_is_named_unless_they_are_too_many() {
    for (var number = 0; number < EraseDueAccounts.NAMED + 2; number++) {
      var id = house.known("stuck%d@example.org".formatted(number));
      schedule.handle(new ScheduleDeletion.Command(id));
      stuck.add(id);
    }
    house.clock.advance(Duration.ofDays(31));
    var others = EraseDueAccounts.NAMED - 1;
    assertThatThrownBy(eraseDue::handle)
        .hasMessageMatching(
            "Failed for accounts ([0-9a-f-]{36}, ){%d}[0-9a-f-]{36} and 2 more".formatted(others));
  }

  @Test
  void an_address_that_he_only_claimed_is_not_his() {
    var ana = house.person("ana@example.org");
    eraseAccount.handle(new EraseAccount.Command(boss, ana, ExpectedVersion.ANY));
    assertThat(removed).containsExactly(new Traces.Person(ana, null, null));
  }

  @Test
  void an_organization_closes_with_its_only_member() {
    var admin = house.admin("admin@example.org");
    var place = admin.tenant();
    var sent = house.invite(admin, "ben@example.org", Role.MEMBER);
    schedule.handle(new ScheduleDeletion.Command(admin.account()));
    house.clock.advance(Duration.ofDays(31));
    eraseDue.handle();

    assertThat(house.organizations.stored(place).status()).isEqualTo(OrganizationStatus.CLOSED);
    var settings = house.organizations.stored(place).settings();
    assertThat(settings.name()).isEqualTo("Closed");
    assertThat(settings.joinPolicy()).isEqualTo(JoinPolicy.CLOSED);
    assertThat(house.invitations.stored(new InvitationId(sent.id())).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
    assertThat(house.acts()).endsWith("membership.ended", "organization.closed", "account.erased");
  }

  @Test
  void whoever_came_meanwhile_stays_though_nobody_is_left_to_lead() {
    var admin = house.admin("admin@example.org");
    schedule.handle(new ScheduleDeletion.Command(admin.account()));
    var ben = house.member(admin, "ben@example.org", Role.MEMBER);
    house.clock.advance(Duration.ofDays(31));
    eraseDue.handle();
    assertThat(status(admin.account())).isEqualTo(AccountStatus.DELETED);
    assertThat(house.memberships.stored(admin.tenant(), ben.account()).orElseThrow().isActive())
        .isTrue();
    assertThat(house.acts()).doesNotContain("organization.closed");
    var told = house.entry("organization.left_without_admin");
    assertThat(told.organization()).isEqualTo(admin.tenant());
    assertThat(told.targetId()).isEqualTo(admin.tenant().value());
  }

  @Test
  void whom_the_platform_erases_leaves_no_way_back() {
    var admin = house.admin("admin@example.org");
    var eve = house.member(admin, "eve@example.org", Role.ADMIN);
    var sent = house.invite(eve, "eve2@example.org", Role.ADMIN);
    eraseAccount.handle(new EraseAccount.Command(boss, eve.account(), ExpectedVersion.ANY));
    assertThat(house.invitations.stored(new InvitationId(sent.id())).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
  }

  @Test
  void where_somebody_else_leads_nothing_more_is_told() {
    var admin = house.admin("admin@example.org");
    house.member(admin, "ben@example.org", Role.ADMIN);
    schedule.handle(new ScheduleDeletion.Command(admin.account()));
    house.clock.advance(Duration.ofDays(31));
    eraseDue.handle();
    assertThat(status(admin.account())).isEqualTo(AccountStatus.DELETED);
    assertThat(house.acts()).doesNotContain("organization.left_without_admin");
  }

  @Test
  void the_platform_admin_erases_others_at_once() {
    var ana = house.known("ana@example.org");
    eraseAccount.handle(new EraseAccount.Command(boss, ana, ExpectedVersion.ANY));
    assertThat(status(ana)).isEqualTo(AccountStatus.DELETED);
    assertThat(house.audit.entries().getLast().actor()).isEqualTo(boss.account());
    refuses(
        SharedError.NOT_FOUND,
        () -> eraseAccount.handle(new EraseAccount.Command(boss, ana, ExpectedVersion.ANY)));
    refuses(
        IdentityError.NOT_ON_YOURSELF,
        () ->
            eraseAccount.handle(
                new EraseAccount.Command(boss, boss.account(), ExpectedVersion.ANY)));
    var admin = house.admin("admin@example.org");
    refuses(
        SharedError.NOT_ALLOWED,
        () ->
            eraseAccount.handle(
                new EraseAccount.Command(admin, boss.account(), ExpectedVersion.ANY)));
  }

  private AccountStatus status(AccountId id) {
    return house.accounts.stored(id).standing().status();
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}

package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.palaestra.application.identity.ChangeAccountStatus.Change;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChangeAccountStatusTest {
  private final House house = new House();
  private final Actor boss = boss("boss@example.org");
  private final AccountId ana = house.known("ana@example.org");
  private final ChangeAccountStatus change =
      new ChangeAccountStatus(
          house.accounts,
          house.shutOuts,
          house.endings,
          house.notices,
          house.transactions,
          house.clock);

  @Test
  void who_is_suspended_is_signed_out_everywhere_and_does_not_sign_in() {
    house.signIn("ana@example.org");
    house.signIn("ana@example.org");

    assertThat(suspend(boss, ana)).isEqualTo(AccountStatus.SUSPENDED);

    assertThat(house.sessions.stored())
        .allSatisfy(it -> assertThat(house.revoked.contains(it.id().value())).isTrue());
    refuses(IdentityError.ACCOUNT_SUSPENDED, () -> house.signIn("ana@example.org"));
    assertThat(house.acts()).endsWith("account.suspended", "session.ended", "session.ended");
    var entry = house.audit.entries().get(house.audit.entries().size() - 3);
    assertThat(entry.organization()).isEqualTo(OrganizationId.NONE);
    assertThat(entry.before()).isEqualTo(Map.of("status", AccountStatus.ACTIVE));
    assertThat(entry.after())
        .isEqualTo(Map.of("status", AccountStatus.SUSPENDED, "reason", "Spam"));

    var ended = house.audit.entries().stream().filter(it -> it.action().equals("session.ended"));
    assertThat(ended)
        .extracting(AuditEntry::actor, AuditEntry::targetId, AuditEntry::before, AuditEntry::after)
        .containsExactlyElementsOf(
            house.sessions.stored().stream()
                .map(it ->
                    tuple(
                        boss.account(),
                        ana.value(),
                        Map.of("session_id", it.id().value()),
                        Map.of()))
                .toList());

    assertThat(house.notices()).containsExactly(Notice.SUSPENDED);

    assertThat(reinstate(boss, ana)).isEqualTo(AccountStatus.ACTIVE);
    assertThat(house.notices()).containsExactly(Notice.SUSPENDED, Notice.REINSTATED);
    house.signIn("ana@example.org");
  }

  @Test
  void an_organization_s_audit_tells_of_the_sessions_that_were_opened_in_it() {
    var ben = house.admin("ben@example.org");
    house.signIn("ben@example.org");
    suspend(boss, ben.account());
    assertThat(house.entry("session.ended").organization()).isEqualTo(ben.tenant());
    assertThat(house.entry("account.suspended").organization()).isEqualTo(OrganizationId.NONE);
  }

  @Test
  void what_he_has_offered_others_counts_no_more_and_what_was_offered_to_him_does() {
    var ben = house.admin("ben@example.org");
    var dan = house.member(ben, "dan@example.org", Role.MEMBER);
    suspend(boss, house.admin("alone@example.org").account());
    assertThat(house.acts()).doesNotContain("organization.left_without_admin");
    var sent = house.invite(ben, "ben2@example.org", Role.ADMIN).id();
    var other = house.admin("other@example.org");
    var got = house.invite(other, "ben@example.org", Role.COACH).id();

    suspend(boss, ben.account());

    assertThat(house.invitations.stored(new InvitationId(sent)).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
    assertThat(house.invitations.stored(new InvitationId(got)).status())
        .isEqualTo(InvitationStatus.PENDING);
    assertThat(house.entry("organization.left_without_admin").organization())
        .isEqualTo(ben.tenant());
    refuses(
        IdentityError.ACCOUNT_SUSPENDED, () -> house.invite(ben, "ben3@example.org", Role.ADMIN));
    assertThat(house.acts()).doesNotContain("membership.ended");
    suspend(boss, dan.account());
    assertThat(house.acts().stream().filter("organization.left_without_admin"::equals)).hasSize(1);
  }

  @Test
  void also_what_he_has_offered_where_he_left_before() {
    var ben = house.admin("ben@example.org");
    var eve = house.member(ben, "eve@example.org", Role.ADMIN);
    var sent = house.invite(eve, "eve2@example.org", Role.ADMIN).id();
    house.put(eve, Role.ADMIN, MembershipStatus.ENDED);
    suspend(boss, eve.account());
    assertThat(house.invitations.stored(new InvitationId(sent)).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
    assertThat(house.entry("invitation.withdrawn").organization()).isEqualTo(ben.tenant());
    assertThat(house.entry("invitation.withdrawn").before())
        .containsEntry("sent_by", eve.account().value());
    assertThat(house.acts()).doesNotContain("organization.left_without_admin");
  }

  @Test
  void what_is_so_already_is_not_written_down() {
    suspend(boss, ana);
    var before = house.acts();
    suspend(boss, ana);
    assertThat(house.acts()).isEqualTo(before);
    assertThat(house.notices()).hasSize(1);
  }

  @Test
  void nobody_does_it_to_himself_and_who_is_suspended_not_to_others() {
    refuses(IdentityError.NOT_ON_YOURSELF, () -> suspend(boss, boss.account()));
    var other = boss("other@example.org");
    suspend(boss, other.account());
    refuses(IdentityError.ACCOUNT_SUSPENDED, () -> suspend(other, boss.account()));
  }

  @Test
  void others_may_not() {
    var admin = house.admin("admin@example.org");
    refuses(SharedError.NOT_ALLOWED, () -> suspend(admin, ana));
    var unknown = AccountId.next(house.clock.instant());
    refuses(SharedError.NOT_FOUND, () -> suspend(boss, unknown));
    var stale = new ExpectedVersion(Set.of(7));
    refuses(
        SharedError.STALE_VERSION,
        () ->
            change.handle(
                new ChangeAccountStatus.Command(boss, ana, stale, () -> new Change(true, null))));
  }

  private Actor boss(String email) {
    return new Actor(house.known(email), null, null, true);
  }

  private AccountStatus suspend(Actor actor, AccountId account) {
    change.handle(
        new ChangeAccountStatus.Command(
            actor, account, ExpectedVersion.ANY, () -> new Change(true, new Reason("Spam"))));
    return house.accounts.stored(account).standing().status();
  }

  private AccountStatus reinstate(Actor actor, AccountId account) {
    change.handle(
        new ChangeAccountStatus.Command(
            actor, account, ExpectedVersion.ANY, () -> new Change(false, null)));
    return house.accounts.stored(account).standing().status();
  }

  private static void refuses(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}

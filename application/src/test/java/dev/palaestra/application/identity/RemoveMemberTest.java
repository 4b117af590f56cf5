package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipNews;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoveMemberTest {
  private final House house = new House();
  private final Actor admin = house.admin("admin@example.org");
  private final RemoveMember remove =
      new RemoveMember(
          house.places,
          house.accounts,
          house.endings,
          house.consequences,
          house.transactions,
          house.clock);

  @Test
  void his_membership_ends_and_his_sessions_there() {
    var ben = house.member(admin, "ben@example.org", Role.COACH);
    house.signIn("ben@example.org");

    remove.handle(remove(admin, admin.tenant(), ben.account()));

    assertThat(house.memberships.stored(admin.tenant(), ben.account()).orElseThrow().status())
        .isEqualTo(MembershipStatus.ENDED);
    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
    var entry = house.audit.entries().get(house.audit.entries().size() - 2);
    assertThat(entry.action()).isEqualTo("membership.ended");
    assertThat(entry.before())
        .isEqualTo(Map.of("role", Role.COACH, "status", MembershipStatus.ACTIVE));
    assertThat(entry.after()).isEmpty();
    refuses(admin, admin.tenant(), ben.account(), SharedError.NOT_FOUND);
    assertThat(house.news()).containsExactly(MembershipNews.ENDED);
  }

  @Test
  void who_had_asked_to_be_let_in_hears_that_he_is_not() {
    var eve = house.member(admin, "eve@example.org", Role.MEMBER);
    house.memberships.put(
        new Membership(admin.tenant(), eve.account(), Role.MEMBER, MembershipStatus.PENDING, 0));
    remove.handle(remove(admin, admin.tenant(), eve.account()));
    assertThat(house.news()).containsExactly(MembershipNews.REFUSED);
  }

  @Test
  void nobody_removes_himself() {
    refuses(admin, admin.tenant(), admin.account(), IdentityError.NOT_ON_YOURSELF);
  }

  @Test
  void the_last_admin_stays_whoever_asks() {
    var leaving = house.leavingAdmin(admin, "eve@example.org");
    refuses(leaving, admin.tenant(), admin.account(), IdentityError.LAST_ADMIN);
  }

  @Test
  void who_has_just_been_put_out_removes_nobody_more() {
    var eve = house.member(admin, "eve@example.org", Role.ADMIN);
    house.put(eve, Role.ADMIN, MembershipStatus.ENDED);
    refuses(eve, admin.tenant(), admin.account(), SharedError.NOT_ALLOWED);
  }

  @Test
  void others_may_not() {
    var ben = house.member(admin, "ben@example.org", Role.COACH);
    var foreign = house.admin("other@example.org");
    refuses(ben, admin.tenant(), admin.account(), SharedError.NOT_ALLOWED);
    refuses(foreign, admin.tenant(), ben.account(), SharedError.NOT_FOUND);
    refuses(foreign, foreign.tenant(), ben.account(), SharedError.NOT_FOUND);
  }

  @Test
  void no_older_invitation_brings_him_back() {
    var token = house.invitation(admin, "ben@example.org", Role.ADMIN);
    var ben = house.member(admin, "ben@example.org", Role.MEMBER);
    remove.handle(remove(admin, admin.tenant(), ben.account()));

    assertThatThrownBy(() -> accept(ben.account(), token))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
    assertThat(house.acts()).contains("invitation.withdrawn");
    accept(ben.account(), house.invitation(admin, "ben@example.org", Role.MEMBER));
    assertThat(house.memberships.stored(admin.tenant(), ben.account()).orElseThrow().isActive())
        .isTrue();
  }

  @Test
  void nor_does_one_that_he_has_sent_to_another_address_of_his() {
    var ben = house.member(admin, "ben@example.org", Role.ADMIN);
    var his = house.invitation(ben, "ben2@example.org", Role.ADMIN);
    var others = house.invitation(admin, "eve@example.org", Role.MEMBER);
    var elsewhere =
        house.invitation(house.admin("other@example.org"), "ben@example.org", Role.ADMIN);
    remove.handle(remove(admin, admin.tenant(), ben.account()));

    var second = house.known("ben2@example.org");
    assertThatThrownBy(() -> accept(second, his))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
    accept(house.known("eve@example.org"), others);
    accept(ben.account(), elsewhere);
  }

  private void accept(AccountId account, SecretToken token) {
    house.accept.handle(new AcceptInvitation.Command(account, token));
  }

  private static RemoveMember.Command remove(
      Actor actor, OrganizationId organization, AccountId member) {
    return new RemoveMember.Command(actor, organization, member.value(), ExpectedVersion.ANY);
  }

  private void refuses(Actor actor, OrganizationId organization, AccountId member, ErrorCode code) {
    assertThatThrownBy(() -> remove.handle(remove(actor, organization, member)))
        .extracting("code")
        .isEqualTo(code);
  }
}

package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LeaveOrganizationTest {
  private final House house = new House();
  private final Actor admin = house.admin("admin@example.org");
  private final Actor ben = house.member(admin, "ben@example.org", Role.COACH);
  private final LeaveOrganization leave =
      new LeaveOrganization(
          house.accounts, house.departures, house.endings, house.transactions, house.clock);

  @Test
  void his_membership_and_his_sessions_there_end_and_he_is_told_nothing() {
    house.signIn("ben@example.org");

    leave(ben, admin.tenant());

    var membership = house.memberships.stored(admin.tenant(), ben.account()).orElseThrow();
    assertThat(membership.status()).isEqualTo(MembershipStatus.ENDED);
    assertThat(house.revoked.contains(house.lastSession().value())).isTrue();
    assertThat(house.entry("membership.ended").actor()).isEqualTo(ben.account());
    assertThat(house.news()).isEmpty();
    refuses(SharedError.NOT_FOUND, ben, admin.tenant());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"INVITED", "SUSPENDED", "ENDED"})
  void whoever_belongs_to_it_may_go(MembershipStatus status) {
    house.memberships.put(new Membership(admin.tenant(), ben.account(), Role.MEMBER, status, 0));
    leave(ben, admin.tenant());
    var membership = house.memberships.stored(admin.tenant(), ben.account()).orElseThrow();
    assertThat(membership.hasEnded()).isTrue();
  }

  @Test
  void nobody_sheds_a_suspension_by_leaving() {
    house.memberships.put(
        new Membership(admin.tenant(), ben.account(), Role.MEMBER, MembershipStatus.SUSPENDED, 0));
    refuses(SharedError.NOT_ALLOWED, ben, admin.tenant());
  }

  @Test
  void who_goes_wants_to_be_a_coach_no_more() {
    var eve = house.member(admin, "eve@example.org", Role.MEMBER);
    house.apply.handle(new ApplyAsCoach.Command(eve, null));
    leave(eve, admin.tenant());
    assertThat(house.applications.stored()).isEmpty();
    assertThat(house.acts())
        .endsWith("coach_application.made", "coach_application.withdrawn", "membership.ended");
  }

  @Test
  void what_he_has_offered_others_stands_and_what_was_offered_to_him_does_not() {
    var eve = house.member(admin, "eve@example.org", Role.ADMIN);
    var sent = house.invite(eve, "dan@example.org", Role.MEMBER).id();
    house.put(eve, Role.MEMBER, MembershipStatus.PENDING);
    var got = house.invite(admin, "eve@example.org", Role.COACH).id();
    leave(eve, admin.tenant());
    assertThat(status(sent)).isEqualTo(InvitationStatus.PENDING);
    assertThat(status(got)).isEqualTo(InvitationStatus.WITHDRAWN);
  }

  @Test
  void who_only_claims_an_address_spoils_nothing_that_was_offered_to_it() {
    var offered = house.invite(admin, "vic@example.org", Role.COACH).id();
    var stranger = house.person("vic@example.org");
    house.memberships.put(
        new Membership(admin.tenant(), stranger, Role.MEMBER, MembershipStatus.ACTIVE, 0));
    var again = house.invite(admin, "vic@example.org", Role.COACH).id();
    leave(new Actor(stranger, admin.tenant(), Role.MEMBER, false), admin.tenant());
    assertThat(status(offered)).isEqualTo(InvitationStatus.SUPERSEDED);
    assertThat(status(again)).isEqualTo(InvitationStatus.PENDING);
  }

  private InvitationStatus status(UUID invitation) {
    return house.invitations.stored(new InvitationId(invitation)).status();
  }

  @Test
  void what_he_does_not_belong_to_is_not_there() {
    refuses(SharedError.NOT_FOUND, ben, house.admin("other@example.org").tenant());
    refuses(SharedError.NOT_FOUND, ben, OrganizationId.next(house.clock.instant()));
  }

  @Test
  void the_last_admin_stays_while_there_are_others() {
    refuses(IdentityError.LAST_ADMIN, admin, admin.tenant());
    leave(ben, admin.tenant());
    leave(admin, admin.tenant());
    assertThat(house.organizations.stored(admin.tenant()).isActive()).isFalse();
    assertThat(house.acts()).endsWith("membership.ended", "organization.closed");
  }

  private void leave(Actor actor, OrganizationId organization) {
    leave.handle(new LeaveOrganization.Command(actor.account(), organization));
  }

  private void refuses(ErrorCode code, Actor actor, OrganizationId organization) {
    assertThatThrownBy(() -> leave(actor, organization)).extracting("code").isEqualTo(code);
  }
}

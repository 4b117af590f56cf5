package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.AccountView.MembershipView;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IdentityMail.Invited;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.OfferView;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvitationsTest {
  private final House house = new House();
  private final Actor admin = house.admin("admin@example.org");
  private final Actor boss = new Actor(house.known("boss@example.org"), null, null, true);
  private final InviteAdmin inviteAdmin =
      new InviteAdmin(
          house.offers, house.mailedTokens, house.audit, house.transactions, house.clock);
  private final WithdrawInvitation withdraw =
      new WithdrawInvitation(house.invitations, house.places, house.transactions, house.clock);

  @Test
  void the_mail_says_where_and_as_what() {
    house.invitation(admin, "ben@example.org", Role.COACH);

    var mail = house.mails(Invited.class).getLast();
    assertThat(mail.to()).isEqualTo(new Recipient(address("ben@example.org"), "en", "UTC"));
    assertThat(mail.organization()).isEqualTo("Gym of admin");
    assertThat(mail.role()).isEqualTo(Role.COACH);
    assertThat(mail.expiresAt()).isEqualTo(house.clock.instant().plus(Duration.ofDays(7)));
    var entry = house.audit.entries().getLast();
    assertThat(entry.action()).isEqualTo("invitation.sent");
    assertThat(entry.after()).isEqualTo(Map.of("email", "***", "role", Role.COACH));
  }

  @Test
  void whoever_has_the_mail_sees_what_it_offers_while_it_is_open() {
    var preview =
        new PreviewInvitation(house.views.ofInvitations(), house.transactions, house.clock);
    var token = house.invitation(admin, "ben@example.org", Role.COACH);
    var expiresAt = house.clock.instant().plus(Duration.ofDays(7));

    assertThat(preview.handle(new PreviewInvitation.Command(token)))
        .isEqualTo(
            new OfferView(
                admin.tenant().value(),
                "Gym of admin",
                "ben@example.org",
                null,
                "COACH",
                expiresAt));

    house.clock.advance(Duration.ofDays(7));
    assertThatThrownBy(() -> preview.handle(new PreviewInvitation.Command(token)))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }

  @Test
  void the_audit_says_that_there_was_a_name_and_what_was_taken_back() {
    var offer = new Offer(admin.tenant(), address("ben@example.org"), Role.COACH, "Ben");
    var told = Map.of("email", "***", "role", Role.COACH, "full_name", "***");

    var sent = house.invite.handle(new InviteMember.Command(admin, admin.tenant(), () -> offer));
    assertThat(house.entry("invitation.sent").after()).isEqualTo(told);

    withdraw.handle(
        new WithdrawInvitation.Command(
            admin, admin.tenant(), new InvitationId(sent.id()), ExpectedVersion.ANY));
    assertThat(house.entry("invitation.withdrawn").before()).isEqualTo(told);
    assertThat(house.entry("invitation.withdrawn").after()).isEmpty();
  }

  @Test
  void who_has_an_account_is_invited_in_his_language() {
    var id = house.person("ben@example.org");
    var account = house.accounts.stored(id);
    account.edit(_ -> new Profile("Ben", "de-CH", "Europe/Zurich"));
    house.accounts.put(account);

    house.invitation(admin, "ben@example.org", Role.MEMBER);

    var ben = new Recipient(address("ben@example.org"), "de-CH", "Europe/Zurich");
    assertThat(house.mails(Invited.class).getLast().to()).isEqualTo(ben);
  }

  @Test
  void who_has_none_is_invited_in_the_language_of_the_admin() {
    var account = house.accounts.stored(admin.account());
    account.edit(_ -> new Profile("Ana", "de", "Europe/Berlin"));
    house.accounts.put(account);

    house.invitation(admin, "ben@example.org", Role.MEMBER);

    var ben = new Recipient(address("ben@example.org"), "de", "UTC");
    assertThat(house.mails(Invited.class).getLast().to()).isEqualTo(ben);
  }

  @Test
  void who_accepts_is_a_member_in_that_role_and_verified() {
    var token = house.invitation(admin, "ben@example.org", Role.COACH);
    var ben = house.person("ben@example.org");

    var membership = accept(ben, token);

    assertThat(membership)
        .isEqualTo(new MembershipView(admin.tenant().value(), "Gym of admin", "COACH", "ACTIVE"));
    assertThat(house.acts()).endsWith("account.email_verified", "membership.joined");
    assertThat(house.memberships.stored(admin.tenant(), ben)).isPresent();
    assertThat(house.accounts.stored(ben).contacts().emailVerified()).isTrue();
    refuses(ben, token, IdentityError.TOKEN_INVALID);
  }

  @Test
  void somebody_else_is_refused_and_spoils_nothing() {
    var token = house.invitation(admin, "ben@example.org", Role.COACH);
    var ben = house.known("ben@example.org");
    refuses(house.known("eve@example.org"), token, IdentityError.TOKEN_INVALID);
    assertThat(accept(ben, token).role()).isEqualTo("COACH");
  }

  @Test
  void mails_of_one_organization_use_up_no_mails_of_others() {
    var eve = house.person("eve@example.org");
    for (var i = 0; i < 5; i++) {
      house.invitation(admin, "eve@example.org", Role.MEMBER);
    }
    assertThatThrownBy(() -> house.invitation(admin, "eve@example.org", Role.MEMBER))
        .extracting("code")
        .isEqualTo(SharedError.RATE_LIMITED);

    house.invitation(house.admin("other@example.org"), "eve@example.org", Role.MEMBER);
    new RequestEmailVerification(
            house.accounts, house.proveOwner, house.mailedTokens, house.transactions, house.clock)
        .handle(new RequestEmailVerification.Command(house.proof(eve, null), null));
  }

  @Test
  void of_all_organizations_together_twenty_mails_an_hour_reach_a_stranger() {
    for (var i = 0; i < 4; i++) {
      var gym = house.admin("admin" + i + "@example.org");
      for (var mail = 0; mail < 5; mail++) {
        house.invitation(gym, "eve@example.org", Role.MEMBER);
      }
    }
    assertThatThrownBy(() -> house.invitation(admin, "eve@example.org", Role.MEMBER))
        .extracting("code")
        .isEqualTo(SharedError.RATE_LIMITED);
  }

  @Test
  void a_newer_invitation_replaces_the_older_one() {
    var old = house.invitation(admin, "ben@example.org", Role.COACH);
    var newer = house.invitation(admin, "ben@example.org", Role.MEMBER);
    var ben = house.known("ben@example.org");
    refuses(ben, old, IdentityError.TOKEN_INVALID);
    assertThat(accept(ben, newer).role()).isEqualTo("MEMBER");
  }

  @Test
  void after_seven_days_it_is_over() {
    var token = house.invitation(admin, "ben@example.org", Role.COACH);
    house.clock.advance(Duration.ofDays(7));
    refuses(house.known("ben@example.org"), token, IdentityError.TOKEN_INVALID);
  }

  @Test
  void who_has_left_may_come_back() {
    var ben = house.member(admin, "ben@example.org", Role.ADMIN);
    house.memberships.put(
        new Membership(admin.tenant(), ben.account(), Role.ADMIN, MembershipStatus.ENDED, 0));
    var token = house.invitation(admin, "ben@example.org", Role.MEMBER);
    assertThat(accept(ben.account(), token).role()).isEqualTo("MEMBER");
    var entry = house.entry("membership.joined");
    assertThat(entry.before())
        .isEqualTo(Map.of("role", Role.ADMIN, "status", MembershipStatus.ENDED));
    assertThat(entry.after())
        .isEqualTo(Map.of("role", Role.MEMBER, "status", MembershipStatus.ACTIVE));
  }

  @Test
  void into_one_that_has_closed_nobody_is_invited_and_no_older_invitation_leads() {
    var token = house.invitation(admin, "ben@example.org", Role.MEMBER);
    house.close(admin.tenant());
    refuses(house.known("ben@example.org"), token, IdentityError.TOKEN_INVALID);
    refusesToInvite(admin, admin.tenant(), IdentityError.ORGANIZATION_CLOSED);
  }

  @Test
  void a_member_is_not_invited() {
    house.member(admin, "ben@example.org", Role.MEMBER);
    refusesToInvite(admin, admin.tenant(), IdentityError.ALREADY_MEMBER);
  }

  @Test
  void who_only_claims_an_address_does_not_stand_in_the_way_of_its_reader() {
    var stranger = house.person("ben@example.org");
    house.memberships.put(
        new Membership(admin.tenant(), stranger, Role.MEMBER, MembershipStatus.ACTIVE, 0));
    var token = house.invitation(admin, "ben@example.org", Role.COACH);
    assertThat(accept(stranger, token).role()).isEqualTo("COACH");
  }

  @Test
  void the_platform_invites_an_admin_only_where_nobody_runs_the_organization() {
    var ben = house.member(admin, "ben@example.org", Role.MEMBER);
    refusesToInviteAdmin(boss, IdentityError.HAS_ADMIN);
    refusesToInviteAdmin(admin, SharedError.NOT_ALLOWED);
    house.put(admin, Role.ADMIN, MembershipStatus.ENDED);

    inviteAdmin(boss);
    house.writeMails();

    var entry = house.entry("invitation.sent");
    assertThat(entry.organization()).isEqualTo(admin.tenant());
    assertThat(entry.actor()).isEqualTo(boss.account());
    assertThat(accept(ben.account(), house.mails(Invited.class).getLast().token()).role())
        .isEqualTo("ADMIN");
    refusesToInviteAdmin(boss, IdentityError.HAS_ADMIN);
  }

  @Test
  void who_goes_or_is_kept_out_by_the_platform_runs_nothing() {
    var account = house.accounts.stored(admin.account());
    account.suspend();
    house.accounts.put(account);
    inviteAdmin(boss);
    assertThat(house.acts()).endsWith("invitation.sent");

    house.close(admin.tenant());
    refusesToInviteAdmin(boss, IdentityError.ORGANIZATION_CLOSED);
  }

  @Test
  void what_the_platform_offers_takes_the_place_of_all_such_offers() {
    var sent = house.invite(admin, "sock@example.org", Role.ADMIN).id();
    var member = house.invite(admin, "eve@example.org", Role.MEMBER).id();
    house.put(admin, Role.ADMIN, MembershipStatus.ENDED);
    inviteAdmin(boss, "mistyped@example.org");
    house.writeMails();
    var mistyped = house.mails(Invited.class).getLast().token();
    inviteAdmin(boss);
    refuses(house.known("mistyped@example.org"), mistyped, IdentityError.TOKEN_INVALID);
    assertThat(house.invitations.stored(new InvitationId(sent)).status())
        .isEqualTo(InvitationStatus.WITHDRAWN);
    assertThat(house.invitations.stored(new InvitationId(member)).status())
        .isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  void who_is_put_out_as_platform_admin_offers_nothing_more() {
    house.put(admin, Role.ADMIN, MembershipStatus.ENDED);
    var account = house.accounts.stored(boss.account());
    account.suspend();
    house.accounts.put(account);
    refusesToInviteAdmin(boss, IdentityError.ACCOUNT_SUSPENDED);
  }

  @Test
  void nobody_is_offered_what_he_cannot_accept() {
    var ben = house.member(admin, "ben@example.org", Role.MEMBER);
    house.put(ben, Role.MEMBER, MembershipStatus.SUSPENDED);
    refusesToInvite(admin, admin.tenant(), IdentityError.ALREADY_MEMBER);
    house.put(admin, Role.ADMIN, MembershipStatus.ENDED);
    refusesToInviteAdmin(boss, IdentityError.ALREADY_MEMBER);

    var gym = house.admin("other@example.org");
    var claiming = house.person("vic@example.org");
    house.memberships.put(
        new Membership(gym.tenant(), claiming, Role.MEMBER, MembershipStatus.SUSPENDED, 0));
    assertThatThrownBy(() -> house.invite(gym, "vic@example.org", Role.COACH))
        .extracting("code")
        .isEqualTo(IdentityError.ALREADY_MEMBER);
  }

  private void inviteAdmin(Actor actor) {
    inviteAdmin(actor, "ben@example.org");
  }

  private void inviteAdmin(Actor actor, String email) {
    inviteAdmin.handle(new InviteAdmin.Command(actor, admin.tenant(), () -> address(email)));
  }

  private void refusesToInviteAdmin(Actor actor, ErrorCode code) {
    assertThatThrownBy(() -> inviteAdmin(actor)).extracting("code").isEqualTo(code);
  }

  @Test
  void only_a_verified_admin_of_the_organization_invites() {
    var coach = house.member(admin, "coach@example.org", Role.COACH);
    var foreign = house.admin("other@example.org");
    var unverified = house.person("new@example.org");
    house.memberships.put(Membership.founder(admin.tenant(), unverified));
    refusesToInvite(coach, admin.tenant(), SharedError.NOT_ALLOWED);
    refusesToInvite(foreign, admin.tenant(), SharedError.NOT_FOUND);
    refusesToInvite(
        new Actor(unverified, admin.tenant(), Role.ADMIN, false),
        admin.tenant(),
        IdentityError.VERIFICATION_REQUIRED);
  }

  @Test
  void the_address_is_looked_at_after_the_rights_of_who_invites() {
    var unverified = house.person("late@example.org");
    house.memberships.put(
        new Membership(admin.tenant(), unverified, Role.ADMIN, MembershipStatus.ACTIVE, 0));
    var late = new Actor(unverified, admin.tenant(), Role.ADMIN, false);
    refusesToInviteNobody(late, IdentityError.VERIFICATION_REQUIRED);
    refusesToInviteNobody(admin, SharedError.VALIDATION_FAILED);
  }

  private void refusesToInviteNobody(Actor actor, ErrorCode code) {
    var command =
        new InviteMember.Command(
            actor,
            admin.tenant(),
            () -> new Offer(admin.tenant(), EmailAddress.checked("nobody"), Role.MEMBER));
    assertThatThrownBy(() -> house.invite.handle(command)).extracting("code").isEqualTo(code);
  }

  @Test
  void withdrawn_it_is_worth_nothing_and_its_mail_is_not_written() {
    var id = inviteBen();

    withdraw.handle(withdraw(admin, id));
    house.writeMails();

    assertThat(house.invitations.stored(id).status()).isEqualTo(InvitationStatus.WITHDRAWN);
    assertThat(house.mails(Invited.class)).isEmpty();
    assertThat(house.acts()).endsWith("invitation.withdrawn");
  }

  @Test
  void what_is_no_longer_open_is_not_withdrawn_and_nothing_is_written_down() {
    var id = inviteBen();
    house.clock.advance(Duration.ofDays(7));

    withdraw.handle(withdraw(admin, id));

    assertThat(house.invitations.stored(id).status(house.clock.instant()))
        .isEqualTo(InvitationStatus.EXPIRED);
    assertThat(house.acts()).doesNotContain("invitation.withdrawn");
  }

  @Test
  void a_foreign_invitation_is_not_there() {
    var foreign = house.admin("other@example.org");
    var id = inviteBen();
    assertThatThrownBy(() -> withdraw.handle(withdraw(foreign, id)))
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
  }

  private InvitationId inviteBen() {
    return new InvitationId(house.invite(admin, "ben@example.org", Role.MEMBER).id());
  }

  private WithdrawInvitation.Command withdraw(Actor actor, InvitationId id) {
    return new WithdrawInvitation.Command(actor, actor.tenant(), id, ExpectedVersion.ANY);
  }

  private void refusesToInvite(Actor actor, OrganizationId organization, ErrorCode code) {
    var command =
        new InviteMember.Command(
            actor,
            organization,
            () -> new Offer(organization, address("ben@example.org"), Role.MEMBER));
    assertThatThrownBy(() -> house.invite.handle(command)).extracting("code").isEqualTo(code);
  }

  private MembershipView accept(AccountId account, SecretToken token) {
    return house.accept.handle(new AcceptInvitation.Command(account, token));
  }

  private void refuses(AccountId account, SecretToken token, ErrorCode code) {
    assertThatThrownBy(() -> accept(account, token)).extracting("code").isEqualTo(code);
  }
}

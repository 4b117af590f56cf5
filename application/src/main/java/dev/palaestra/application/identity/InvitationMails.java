package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.IdentityMail.Invited;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.MemberInvited;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Writes the mail that invites somebody. Told twice, it sends a second mail, and that one's token
/// counts.
@Singleton
public final class InvitationMails implements EventListener<MemberInvited> {
  private final Invitations invitations;
  private final Organizations organizations;
  private final Accounts accounts;
  private final IdentityMails mails;
  private final Transactions transactions;
  private final Clock clock;

  InvitationMails(
      Invitations invitations,
      Organizations organizations,
      Accounts accounts,
      IdentityMails mails,
      Transactions transactions,
      Clock clock) {
    this.invitations = invitations;
    this.organizations = organizations;
    this.accounts = accounts;
    this.mails = mails;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Class<MemberInvited> event() {
    return MemberInvited.class;
  }

  @Override
  public void on(MemberInvited event) {
    transactions.inTransaction(() -> arm(event)).ifPresent(mails::send);
  }

  private Optional<Invited> arm(MemberInvited event) {
    var inviting = new OrganizationId(event.organizationId());
    var open =
        invitations
            .lock(inviting, new InvitationId(event.invitationId()))
            .filter(it -> it.isOpen(clock.instant()));
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var invitation = open.get();
    var token = SecretToken.next();
    invitation.arm(token.hash());
    invitations.save(invitation);
    var offer = invitation.offer();
    var settings = organizations.find(inviting).orElseThrow(Organizations::absent).settings();
    return Optional.of(
        new Invited(
            recipient(invitation, settings),
            settings.name(),
            offer.role(),
            token,
            invitation.expiresAt()));
  }

  private Recipient recipient(Invitation invitation, OrganizationSettings inviting) {
    var email = invitation.offer().email();
    return accounts
        .findByEmail(email)
        .map(it -> Recipient.of(email, it.profile()))
        .orElseGet(
            () -> Recipient.stranger(email, localeOfSender(invitation), inviting.timeZone()));
  }

  private String localeOfSender(Invitation invitation) {
    return invitations
        .sender(invitation)
        .map(it -> accounts.get(it).profile().locale())
        .orElse(Profile.DEFAULT_LOCALE);
  }
}

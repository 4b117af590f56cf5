package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.MemberInvited;
import dev.palaestra.domain.identity.VerificationRequested;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Asks for what is proven by a token in a mail; the mail is written from the outbox.
@Singleton
final class MailedTokens {
  private final Challenges challenges;
  private final Invitations invitations;
  private final InvitationQueries views;
  private final Outbox outbox;

  MailedTokens(
      Challenges challenges, Invitations invitations, InvitationQueries views, Outbox outbox) {
    this.challenges = challenges;
    this.invitations = invitations;
    this.views = views;
    this.outbox = outbox;
  }

  void verify(Account account, EmailAddress email, Instant now) {
    var subject = new Challenge.Subject(account.id(), ChallengePurpose.VERIFY_EMAIL, email);
    var challenge = Challenge.issue(subject, now);
    challenges.replace(challenge);
    outbox.add(OrganizationId.NONE, new VerificationRequested(challenge.id().value()));
  }

  InvitationView invite(Invitation.Offer offer, Instant now) {
    var invitation = Invitation.issue(offer, now);
    invitations.replace(invitation);
    var organization = offer.organization();
    outbox.add(organization, new MemberInvited(organization.value(), invitation.id().value()));
    return views.get(organization, invitation.id(), now);
  }
}

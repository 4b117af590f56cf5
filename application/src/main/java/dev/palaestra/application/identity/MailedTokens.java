package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.MemberInvited;
import dev.palaestra.domain.identity.VerificationRequested;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Asks for what is proven by a token in a mail; the mail is written from the outbox. A step of use
/// cases, inside their transactions; [#mustHaveRoom] and [#countWelcome] are called outside.
@Singleton
final class MailedTokens {
  /// To one address, from one who asks.
  private static final RateLimit MAILS = new RateLimit("mails", 5, Duration.ofHours(1));

  /// To one address, from all who do not own it: nobody fills a stranger's mailbox through us.
  private static final RateLimit STRANGERS =
      new RateLimit("mails-of-strangers", 20, Duration.ofHours(1));

  private static final String ENOUGH = "This address has been sent enough mails.";

  private final Challenges challenges;
  private final CodeChallenges codes;
  private final Invitations invitations;
  private final InvitationQueries views;
  private final Outbox outbox;
  private final RateLimiter limiter;

  MailedTokens(
      Challenges challenges,
      CodeChallenges codes,
      Invitations invitations,
      InvitationQueries views,
      Outbox outbox,
      RateLimiter limiter) {
    this.challenges = challenges;
    this.codes = codes;
    this.invitations = invitations;
    this.views = views;
    this.outbox = outbox;
    this.limiter = limiter;
  }

  /// Counts a mail that somebody wants who only says that the address is his. It counts whether the
  /// mail will be sent or not: so the answer tells nothing about the address. Outside of a
  /// transaction: a remote call.
  ///
  /// @throws DomainException RATE_LIMITED with `retry_after` in seconds
  void mustHaveRoom(EmailAddress to, Instant now) {
    limiter.mustAllow(ofAll(to.value()), MAILS, now, ENOUGH);
  }

  /// The same for who is known: nobody uses up what another may send. The address need not belong
  /// to him, not even where his account has it: that is shown by this mail.
  ///
  /// @param sender the account or organization that asks
  void mustHaveRoom(UUID sender, EmailAddress to, Instant now) {
    limiter.mustAllow(ofSender(sender, to.value()), MAILS, now, ENOUGH);
    limiter.mustAllow(ofAll(to.value()), STRANGERS, now, ENOUGH);
  }

  /// Counts the mail that asks a newcomer for the proof of his address as one that he wanted: what
  /// he has sent again comes on top of it. Registering twice is refused anyway, so nothing is
  /// refused here. Outside of a transaction: a remote call.
  void countWelcome(AccountView newcomer, Instant now) {
    var to = newcomer.email();
    if (to != null && !newcomer.emailVerified()) {
      limiter.count(ofSender(newcomer.id(), to), MAILS, now).toCompletableFuture().join();
      limiter.count(ofAll(to), STRANGERS, now).toCompletableFuture().join();
    }
  }

  private static String ofSender(UUID sender, String to) {
    return "mail:" + sender + ":" + to;
  }

  private static String ofAll(String to) {
    return "mail:" + to;
  }

  void verify(Account account, EmailAddress email, Instant now) {
    var subject = new Challenge.Subject(account.id(), ChallengePurpose.VERIFY_EMAIL, email);
    var challenge = Challenge.issue(subject, now);
    challenges.replace(challenge);
    outbox.add(OrganizationId.NONE, new VerificationRequested(challenge.id().value()));
  }

  /// The open tokens of an account count no more, nor do codes that it was asked for.
  void spendAll(AccountId account) {
    challenges.spendAll(account);
    codes.removeAll(account);
  }

  /// The same, but for the proof of the address that it has: that mail may wait to be read still.
  void spendOthers(Account account) {
    var own = account.contacts().email();
    if (own == null) {
      challenges.spendAll(account.id());
    } else {
      challenges.spendOthers(account.id(), own);
    }
    codes.removeAll(account.id());
  }

  InvitationView invite(Invitation.Offer offer, AccountId sender, Instant now) {
    var invitation = Invitation.issue(offer, now);
    invitations.replace(invitation, sender);
    var organization = offer.organization();
    outbox.add(organization, new MemberInvited(organization.value(), invitation.id().value()));
    return views.get(organization, invitation.id(), now);
  }
}

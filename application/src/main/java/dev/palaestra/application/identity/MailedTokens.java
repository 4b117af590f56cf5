package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.RATE_LIMITED;

import dev.palaestra.domain.identity.Account;
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
import dev.palaestra.domain.shared.RateLimiter.Count;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Asks for what is proven by a token in a mail; the mail is written from the outbox.
@Singleton
final class MailedTokens {
  /// To one address, whoever asks and for whatever: nobody fills a stranger's mailbox through us.
  private static final RateLimit MAILS = new RateLimit("mails", 5, Duration.ofHours(1));

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

  /// Counts a mail that somebody wants sent, whether it will be or not: so the answer tells nothing
  /// about the address. A remote call: not to be made inside a transaction.
  ///
  /// @throws DomainException RATE_LIMITED with `retry_after` in seconds
  void mustHaveRoom(EmailAddress to, Instant now) {
    limiter.count("mail:" + to.value(), List.of(MAILS), now).toCompletableFuture().join().stream()
        .filter(Count::exceeded)
        .findFirst()
        .ifPresent(count -> {
          throw RATE_LIMITED.because(
              "This address has been sent enough mails.", Map.of("retry_after", count.pause()));
        });
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

  InvitationView invite(Invitation.Offer offer, Instant now) {
    var invitation = Invitation.issue(offer, now);
    invitations.replace(invitation);
    var organization = offer.organization();
    outbox.add(organization, new MemberInvited(organization.value(), invitation.id().value()));
    return views.get(organization, invitation.id(), now);
  }
}

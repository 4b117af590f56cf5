package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.PhoneCodeRequested;
import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// Asks for codes that are sent to phones, from the outbox: nobody waits for that, and whether it
/// happens shows in no answer. A step of use cases.
@Singleton
final class PhoneChallenges {
  /// To one number, whoever asks and for whatever: messages cost money and disturb.
  private static final RateLimit TEXTS = new RateLimit("texts", 5, Duration.ofHours(1));

  private final CodeChallenges challenges;
  private final PhoneCodes codes;
  private final Outbox outbox;
  private final RateLimiter limiter;

  PhoneChallenges(CodeChallenges challenges, PhoneCodes codes, Outbox outbox, RateLimiter limiter) {
    this.challenges = challenges;
    this.codes = codes;
    this.outbox = outbox;
    this.limiter = limiter;
  }

  /// Counts a message that somebody wants sent, whether it will be or not. A remote call: not to be
  /// made inside a transaction.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException UNAVAILABLE where no messages are sent;
  ///   RATE_LIMITED with `retry_after` in seconds
  void mustHaveRoom(PhoneNumber to, Instant now) {
    codes.mustBeReady();
    limiter.mustAllow(
        "phone:" + to.value(), TEXTS, now, "This number has been sent enough messages.");
  }

  /// What was asked before stays open: it may have been somebody else who asked. Only an account's
  /// own question about its phone takes the place of its last one.
  CodeAsked ask(OfPhone subject, Instant now) {
    var challenge = CodeChallenge.issue(subject, now);
    if (subject instanceof PhoneOf(var account, _)) {
      challenges.removePhonesOf(account);
    }
    challenges.add(challenge);
    outbox.add(OrganizationId.NONE, new PhoneCodeRequested(challenge.id().value()));
    return new CodeAsked(challenge.id(), subject.lifetime());
  }
}

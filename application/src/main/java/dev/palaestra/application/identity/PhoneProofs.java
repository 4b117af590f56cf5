package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.UNAUTHENTICATED;

import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Judges codes that were sent to phones. Each try is counted before it is judged, so that however
/// many come at once, no more than five are.
@Singleton
final class PhoneProofs {
  private final CodeChallenges challenges;
  private final PhoneCodes codes;
  private final PhoneOwners owners;
  private final Transactions transactions;
  private final Clock clock;

  PhoneProofs(
      CodeChallenges challenges,
      PhoneCodes codes,
      PhoneOwners owners,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.codes = codes;
    this.owners = owners;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param subject of the challenge
  /// @return empty where nobody signs in: a phone was shown to be the caller's
  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID, UNAVAILABLE, and what
  ///   becomes of the right code
  Optional<SignInResult> answer(OfPhone subject, AnswerCode.Command command) {
    mustBeAsked(subject, command);
    var counted = transactions.inTransaction(() -> count(command));
    if (!isRight(counted, command.code())) {
      transactions.inTransaction(() -> owners.refuse(subject, clock.instant()));
      throw Challenge.refusal();
    }
    transactions.inTransaction(() -> use(command));
    return transactions.inTransaction(
        () -> owners.accept(subject, command.client(), clock.instant()));
  }

  private static void mustBeAsked(OfPhone subject, AnswerCode.Command command) {
    if (subject instanceof PhoneOf(var account, _)) {
      if (command.caller() == null) {
        throw UNAUTHENTICATED.because("Sign in to say that a phone is yours.");
      }
      if (!account.equals(command.caller())) {
        throw Challenge.refusal();
      }
    }
  }

  private CodeChallenge count(AnswerCode.Command command) {
    var challenge = challenges.lock(command.challenge()).orElseThrow(Challenge::refusal);
    challenge.mustBeOpen(clock.instant());
    challenge.answer(false);
    challenges.save(challenge);
    return challenge;
  }

  private boolean isRight(CodeChallenge challenge, String code) {
    if (!code.matches(PhoneCodes.FORMAT)) {
      return false;
    }
    var reference = challenge.progress().reference();
    if (reference == null) {
      codes.pretend(code);
      return false;
    }
    return codes.isRight(reference, code);
  }

  /// Of many who come at once with the right code, one gets through; nothing of it is kept.
  private void use(AnswerCode.Command command) {
    var challenge = challenges.lock(command.challenge()).orElseThrow(Challenge::refusal);
    challenges.remove(challenge.id());
  }
}

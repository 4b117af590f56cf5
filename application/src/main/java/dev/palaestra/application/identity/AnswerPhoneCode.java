package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.UNAUTHENTICATED;

import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody answers with a code that was sent to a phone. Whether it is right is asked elsewhere,
/// so the try is kept before, and taken back where that was not found out.
@Singleton
public final class AnswerPhoneCode {
  /// @param caller who is signed in already; null for nobody
  public record Command(
      ChallengeId challenge, String code, Client client, @Nullable AccountId caller) {}

  /// A try that counts, unless it cannot be judged.
  private record Try(OfPhone subject, @Nullable String reference) {}

  private final CodeChallenges challenges;
  private final PhoneCodes codes;
  private final PhoneOwners owners;
  private final Transactions transactions;
  private final Clock clock;

  AnswerPhoneCode(
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

  /// @return empty where nobody signs in: a phone was shown to be the caller's
  /// @throws DomainException TOKEN_INVALID for a wrong code or one that is not asked for any more;
  ///   UNAUTHENTICATED, UNAVAILABLE, ACCOUNT_SUSPENDED, EMAIL_TAKEN, ACCOUNT_EXISTS
  public Optional<SignInResult> handle(Command command) {
    var counted = transactions.inTransaction(() -> count(command));
    var subject = counted.subject();
    if (!judge(counted.reference(), command)) {
      transactions.inTransaction(() -> owners.refuse(subject, clock.instant()));
      throw Challenge.refusal();
    }
    try {
      return transactions.inTransaction(() -> use(subject, command));
    } catch (DomainException refusal) {
      // The code is used up all the same.
      transactions.inTransaction(() -> challenges.remove(command.challenge()));
      throw refusal;
    }
  }

  private Try count(Command command) {
    var challenge = challenges.lock(command.challenge()).orElseThrow(Challenge::refusal);
    var subject = asked(challenge.subject(), command.caller());
    challenge.countTry(clock.instant());
    challenges.save(challenge);
    return new Try(subject, challenge.progress().reference());
  }

  private static OfPhone asked(CodeSubject subject, @Nullable AccountId caller) {
    return switch (subject) {
      case PhoneOf _ when caller == null ->
          throw UNAUTHENTICATED.because("Sign in to say that a phone is yours.");
      case PhoneOf(var account, _) when !account.equals(caller) -> throw Challenge.refusal();
      case OfPhone phone -> phone;
      case CodeSubject.SecondFactorOf _ -> throw Challenge.refusal();
    };
  }

  private boolean judge(@Nullable String reference, Command command) {
    try {
      return isRight(reference, command.code());
    } catch (DomainException unjudged) {
      transactions.inTransaction(() -> takeBack(command.challenge()));
      throw unjudged;
    }
  }

  private void takeBack(ChallengeId id) {
    challenges
        .lock(id)
        .ifPresent(challenge -> {
          challenge.takeTryBack();
          challenges.save(challenge);
        });
  }

  private boolean isRight(@Nullable String reference, String code) {
    if (!code.matches(PhoneCodes.FORMAT)) {
      return false;
    }
    if (reference == null) {
      codes.pretend(code);
      return false;
    }
    return codes.isRight(reference, code);
  }

  /// Of many who come at once with the right code, one gets through; nothing of it is kept.
  private Optional<SignInResult> use(OfPhone subject, Command command) {
    owners.hold(subject);
    var challenge = challenges.lock(command.challenge()).orElseThrow(Challenge::refusal);
    challenges.remove(challenge.id());
    return owners.accept(subject, command.client(), clock.instant());
  }
}

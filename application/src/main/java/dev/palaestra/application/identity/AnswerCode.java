package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.UNAUTHENTICATED;

import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody answers with a code that was asked for. Whether the code of an app is right is found
/// out at once. That of a phone is judged elsewhere: the try is kept before, and taken back where
/// it was not found out.
@Singleton
public final class AnswerCode {
  /// @param caller who is signed in already; null for nobody
  public record Command(
      ChallengeId challenge, String code, Client client, @Nullable AccountId caller) {}

  /// A try that was counted.
  private sealed interface Try {}

  private record Right(SignInResult result) implements Try {}

  private record Wrong() implements Try {}

  /// It counts, unless it cannot be judged.
  ///
  /// @param reference null where no code was sent
  private record Unjudged(OfPhone subject, @Nullable String reference) implements Try {}

  private final CodeChallenges challenges;
  private final PhoneCodes codes;
  private final PhoneOwners owners;
  private final Admissions admissions;
  private final Transactions transactions;
  private final Clock clock;

  AnswerCode(
      CodeChallenges challenges,
      PhoneCodes codes,
      PhoneOwners owners,
      Admissions admissions,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.codes = codes;
    this.owners = owners;
    this.admissions = admissions;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @return empty where nobody signs in: a phone was shown to be the caller's
  /// @throws DomainException TOKEN_INVALID for a wrong code or one that is not asked for any more;
  ///   UNAUTHENTICATED, UNAVAILABLE, LOGIN_LOCKED, ACCOUNT_SUSPENDED, EMAIL_TAKEN, ACCOUNT_EXISTS
  public Optional<SignInResult> handle(Command command) {
    return switch (transactions.inTransaction(() -> count(command))) {
      case Right(var result) -> Optional.of(result);
      case Wrong() -> throw CodeChallenge.refusal();
      case Unjudged(var subject, var reference) -> answer(subject, reference, command);
    };
  }

  private Try count(Command command) {
    var challenge = challenges.lock(command.challenge()).orElseThrow(CodeChallenge::refusal);
    mustBeAsked(challenge.subject(), command.caller());
    var now = clock.instant();
    challenge.countTry(now);
    var counted =
        switch (challenge.subject()) {
          case SecondFactorOf(var account) -> judge(challenge, account, command, now);
          case OfPhone phone -> new Unjudged(phone, challenge.progress().reference());
        };
    challenges.save(challenge);
    return counted;
  }

  private static void mustBeAsked(CodeSubject subject, @Nullable AccountId caller) {
    if (subject instanceof PhoneOf(var account, _)) {
      if (caller == null) {
        throw UNAUTHENTICATED.because("Sign in to say that a phone is yours.");
      }
      if (!account.equals(caller)) {
        throw CodeChallenge.refusal();
      }
    }
  }

  private Try judge(CodeChallenge challenge, AccountId account, Command command, Instant now) {
    var result = admissions.complete(account, command.code(), command.client(), now);
    if (result.isEmpty()) {
      return new Wrong();
    }
    challenge.pass();
    return new Right(result.get());
  }

  private Optional<SignInResult> answer(
      OfPhone subject, @Nullable String reference, Command command) {
    if (!judge(reference, command)) {
      transactions.inTransaction(() -> owners.refuse(subject, clock.instant()));
      throw CodeChallenge.refusal();
    }
    var result = used(subject, command);
    result.ifPresent(it -> owners.countMail(it, clock.instant()));
    return result;
  }

  private Optional<SignInResult> used(OfPhone subject, Command command) {
    try {
      return transactions.inTransaction(() -> use(subject, command));
    } catch (DomainException refusal) {
      // The code is used up all the same.
      transactions.inTransaction(() -> challenges.remove(command.challenge()));
      throw refusal;
    }
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
    var challenge = challenges.lock(command.challenge()).orElseThrow(CodeChallenge::refusal);
    challenges.remove(challenge.id());
    return owners.accept(subject, command.client(), clock.instant());
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody answers with a code that he was asked for.
@Singleton
public final class AnswerCode {
  /// @param caller who is signed in already; null for nobody
  public record Command(
      ChallengeId challenge, String code, Client client, @Nullable AccountId caller) {}

  private final CodeChallenges challenges;
  private final SecondFactorAnswers secondFactors;
  private final PhoneProofs phones;
  private final Transactions transactions;

  AnswerCode(
      CodeChallenges challenges,
      SecondFactorAnswers secondFactors,
      PhoneProofs phones,
      Transactions transactions) {
    this.challenges = challenges;
    this.secondFactors = secondFactors;
    this.phones = phones;
    this.transactions = transactions;
  }

  /// @return empty where nobody signs in: a phone was shown to be the caller's
  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID for a wrong code or one that
  ///   is not asked for any more; LOGIN_LOCKED, ACCOUNT_SUSPENDED
  public Optional<SignInResult> handle(Command command) {
    return switch (transactions.inTransaction(() -> subject(command.challenge()))) {
      case SecondFactorOf account -> Optional.of(secondFactors.answer(account, command));
      case OfPhone phone -> phones.answer(phone, command);
    };
  }

  private CodeSubject subject(ChallengeId id) {
    return challenges.lock(id).orElseThrow(Challenge::refusal).subject();
  }
}

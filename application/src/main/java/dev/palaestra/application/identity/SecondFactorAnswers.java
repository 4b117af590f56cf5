package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Takes codes of second factors from people who have shown the first one.
@Singleton
final class SecondFactorAnswers {
  private final CodeChallenges challenges;
  private final Accounts accounts;
  private final SecondFactorProofs proofs;
  private final SessionGrants grants;
  private final Transactions transactions;
  private final Clock clock;

  SecondFactorAnswers(
      CodeChallenges challenges,
      Accounts accounts,
      SecondFactorProofs proofs,
      SessionGrants grants,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.accounts = accounts;
    this.proofs = proofs;
    this.grants = grants;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param subject of the challenge
  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID, LOGIN_LOCKED,
  ///   ACCOUNT_SUSPENDED
  SignInResult answer(SecondFactorOf subject, AnswerCode.Command command) {
    return transactions
        .inTransaction(() -> judge(subject, command))
        .orElseThrow(Challenge::refusal);
  }

  /// Empty for a wrong code, which must be kept.
  private Optional<SignInResult> judge(SecondFactorOf subject, AnswerCode.Command command) {
    var now = clock.instant();
    var id = subject.account();
    var challenge = challenges.lock(command.challenge()).orElseThrow(Challenge::refusal);
    challenge.mustBeOpen(now);
    var right = proofs.prove(accounts.get(id), command.code(), now);
    challenge.answer(right);
    challenges.save(challenge);
    return right
        ? Optional.of(grants.open(accounts.hold(id), command.client(), now))
        : Optional.empty();
  }
}

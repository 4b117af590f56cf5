package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Somebody who has shown his first factor answers with a code of the second one.
@Singleton
public final class AnswerSecondFactor {
  public record Command(ChallengeId challenge, String code, Client client) {}

  private final CodeChallenges challenges;
  private final Accounts accounts;
  private final SecondFactorProofs proofs;
  private final SessionGrants grants;
  private final Transactions transactions;
  private final Clock clock;

  AnswerSecondFactor(
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

  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID for a wrong code or one that
  ///   is not asked for any more; LOGIN_LOCKED, ACCOUNT_SUSPENDED
  public SignInResult handle(Command command) {
    return transactions.inTransaction(() -> judge(command)).orElseThrow(Challenge::refusal);
  }

  /// Empty for a wrong code, which must be kept.
  private Optional<SignInResult> judge(Command command) {
    var now = clock.instant();
    var challenge = challenges.lock(command.challenge()).orElseThrow(Challenge::refusal);
    if (!(challenge.subject() instanceof SecondFactorOf(var id))) {
      throw Challenge.refusal();
    }
    challenge.countTry(now);
    var right = proofs.prove(accounts.get(id), command.code(), now);
    if (right) {
      challenge.pass();
    }
    challenges.save(challenge);
    return right
        ? Optional.of(grants.open(accounts.hold(id), command.client(), now))
        : Optional.empty();
  }
}

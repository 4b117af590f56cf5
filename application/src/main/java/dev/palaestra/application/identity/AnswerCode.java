package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Somebody at the door answers with a code.
@Singleton
public final class AnswerCode {
  public record Command(ChallengeId challenge, String code, Client client) {}

  private final CodeChallenges challenges;
  private final Accounts accounts;
  private final SecondFactorProofs proofs;
  private final SessionGrants grants;
  private final Transactions transactions;
  private final Clock clock;

  AnswerCode(
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
    return transactions.inTransaction(() -> answer(command)).orElseThrow(Challenge::refusal);
  }

  /// Empty for a wrong code, which must be kept.
  private Optional<SignInResult> answer(Command command) {
    var now = clock.instant();
    var challenge = challenges.lock(command.challenge()).orElseThrow(Challenge::refusal);
    challenge.mustBeOpen(now);
    return switch (challenge.subject()) {
      case SecondFactorOf(var id) -> proveSecondFactor(challenge, id, command, now);
    };
  }

  private Optional<SignInResult> proveSecondFactor(
      CodeChallenge challenge, AccountId id, Command command, Instant now) {
    var right = proofs.prove(accounts.get(id), command.code(), now);
    challenge.answer(right);
    challenges.save(challenge);
    return right
        ? Optional.of(grants.open(accounts.hold(id), command.client(), now))
        : Optional.empty();
  }
}

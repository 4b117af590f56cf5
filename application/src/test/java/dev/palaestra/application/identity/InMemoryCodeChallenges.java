package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryCodeChallenges implements CodeChallenges {
  private final Map<ChallengeId, CodeChallenge> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryCodeChallenges(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(CodeChallenge challenge) {
    save(challenge);
  }

  @Override
  public Optional<CodeChallenge> lock(ChallengeId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id)).map(InMemoryCodeChallenges::copy);
  }

  @Override
  public void save(CodeChallenge challenge) {
    transactions.mustBeOpen();
    rows.put(challenge.id(), copy(challenge));
  }

  private static CodeChallenge copy(CodeChallenge it) {
    return new CodeChallenge(
        it.id(), it.subject(), it.expiresAt(), it.misses(), it.isSpent(), it.version());
  }
}

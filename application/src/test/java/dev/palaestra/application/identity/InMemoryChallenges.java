package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.TokenHash;
import dev.palaestra.domain.shared.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryChallenges implements Challenges {
  private final Map<ChallengeId, Challenge> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryChallenges(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void replace(Challenge challenge) {
    rows.replaceAll((_, it) -> isReplaced(it, challenge) ? copy(it, true) : it);
    save(challenge);
  }

  @Override
  public void spendAll(AccountId account) {
    transactions.mustBeOpen();
    rows.replaceAll((_, it) -> it.subject().account().equals(account) ? copy(it, true) : it);
  }

  @Override
  public void spendOthers(AccountId account, EmailAddress own) {
    transactions.mustBeOpen();
    var kept = new Challenge.Subject(account, ChallengePurpose.VERIFY_EMAIL, own);
    rows.replaceAll((_, it) ->
        it.subject().account().equals(account) && !it.subject().equals(kept) ? copy(it, true) : it);
  }

  @Override
  public Optional<AccountId> holder(TokenHash token) {
    return lockByToken(token).map(it -> it.subject().account());
  }

  @Override
  public Optional<Challenge> lock(ChallengeId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id)).map(it -> copy(it, it.isSpent()));
  }

  @Override
  public Optional<Challenge> lockByToken(TokenHash token) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(it -> it.token().equals(Optional.of(token)))
        .map(it -> copy(it, it.isSpent()))
        .findFirst();
  }

  @Override
  public void save(Challenge challenge) {
    transactions.mustBeOpen();
    rows.put(challenge.id(), copy(challenge, challenge.isSpent()));
  }

  private static boolean isReplaced(Challenge it, Challenge by) {
    return it.subject().account().equals(by.subject().account())
        && it.subject().purpose() == by.subject().purpose();
  }

  private static Challenge copy(Challenge it, boolean spent) {
    return new Challenge(
        it.id(), it.subject(), it.expiresAt(), it.token().orElse(null), spent, it.version());
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.CodeSubject.PhoneRegistration;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
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
  public void removePhonesOf(AccountId account) {
    transactions.mustBeOpen();
    rows.values()
        .removeIf(it -> it.subject() instanceof PhoneOf(var whose, _) && whose.equals(account));
  }

  @Override
  public void remove(ChallengeId id) {
    transactions.mustBeOpen();
    rows.remove(id);
  }

  @Override
  public void removeAll(AccountId account) {
    transactions.mustBeOpen();
    rows.values().removeIf(it -> isOf(it.subject(), account));
  }

  private static boolean isOf(CodeSubject subject, AccountId account) {
    return switch (subject) {
      case SecondFactorOf(var whose) -> whose.equals(account);
      case PhoneOf(var whose, _) -> whose.equals(account);
      case PhoneSignIn _, PhoneRegistration _ -> false;
    };
  }

  @Override
  public void removeRegistrations(Instant before) {
    transactions.mustBeOpen();
    rows.values()
        .removeIf(
            it -> it.subject() instanceof PhoneRegistration && it.expiresAt().isBefore(before));
  }

  int count() {
    return rows.size();
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
    return new CodeChallenge(it.id(), it.subject(), it.expiresAt(), it.progress(), it.version());
  }
}

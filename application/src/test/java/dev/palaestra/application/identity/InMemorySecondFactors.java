package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemorySecondFactors implements SecondFactors {
  private final Map<AccountId, SecondFactor> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemorySecondFactors(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean isActive(AccountId account) {
    return lock(account).filter(SecondFactor::isActive).isPresent();
  }

  @Override
  public void put(SecondFactor factor) {
    transactions.mustBeOpen();
    rows.put(factor.account(), copy(factor));
  }

  @Override
  public Optional<SecondFactor> lock(AccountId account) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(account)).map(InMemorySecondFactors::copy);
  }

  @Override
  public void save(SecondFactor factor) {
    put(factor);
  }

  @Override
  public void remove(AccountId account) {
    transactions.mustBeOpen();
    rows.remove(account);
  }

  private static SecondFactor copy(SecondFactor it) {
    return new SecondFactor(
        it.account(), it::secret, it.progress(), it.recoveryCodes(), it.version());
  }
}

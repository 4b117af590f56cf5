package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.ExternalId;
import dev.palaestra.domain.identity.ExternalIdentities;
import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One account for each name, one name at each issuer.
final class InMemoryExternalIdentities implements ExternalIdentities {
  private final Map<ExternalId, AccountId> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryExternalIdentities(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<AccountId> holder(ExternalId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public boolean isLinked(AccountId account, String issuer) {
    transactions.mustBeOpen();
    return rows.entrySet().stream()
        .anyMatch(it -> it.getValue().equals(account) && it.getKey().issuer().equals(issuer));
  }

  @Override
  public void link(ExternalId id, AccountId account, Instant now) {
    if (rows.containsKey(id) || isLinked(account, id.issuer())) {
      throw LOST_RACE.because("It has been linked meanwhile.");
    }
    rows.put(id, account);
  }
}

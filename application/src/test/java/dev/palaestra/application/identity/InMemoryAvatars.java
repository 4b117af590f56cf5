package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps pictures, and shows each to everybody.
final class InMemoryAvatars implements Avatars {
  private final Map<AccountId, Avatar> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryAvatars(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void put(AccountId account, Avatar avatar, Instant now) {
    transactions.mustBeOpen();
    rows.put(account, avatar);
  }

  @Override
  public void remove(AccountId account) {
    transactions.mustBeOpen();
    rows.remove(account);
  }

  @Override
  public Optional<Avatar> find(AccountId whose, AccountId viewer) {
    transactions.mustBeOpen();
    return stored(whose);
  }

  /// What is stored, without a transaction.
  Optional<Avatar> stored(AccountId account) {
    return Optional.ofNullable(rows.get(account));
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.AccessPin;
import dev.palaestra.domain.identity.AccessPins;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryAccessPins implements AccessPins {
  private record Key(OrganizationId organization, AccountId account) {}

  private final Map<Key, AccessPin> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryAccessPins(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void put(AccessPin pin) {
    save(pin);
  }

  @Override
  public Optional<AccessPin> find(OrganizationId organization, AccountId account) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(new Key(organization, account)))
        .map(InMemoryAccessPins::copy);
  }

  @Override
  public Optional<AccessPin> lock(OrganizationId organization, AccountId account) {
    return find(organization, account);
  }

  @Override
  public void remove(OrganizationId organization, AccountId account) {
    transactions.mustBeOpen();
    rows.remove(new Key(organization, account));
  }

  @Override
  public void removeAll(AccountId account) {
    transactions.mustBeOpen();
    rows.keySet().removeIf(it -> it.account().equals(account));
  }

  @Override
  public void save(AccessPin pin) {
    transactions.mustBeOpen();
    rows.put(new Key(pin.organization(), pin.account()), copy(pin));
  }

  /// Whether he has one anywhere, without a transaction.
  boolean areGivenTo(AccountId account) {
    return rows.keySet().stream().anyMatch(it -> it.account().equals(account));
  }

  private static AccessPin copy(AccessPin it) {
    return new AccessPin(
        it.organization(), it.account(), it.hash(), it.expiresAt(), it.misses(), it.version());
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;

/// Hides nothing, counts how often it was asked, and refuses to work inside a transaction.
final class PlainPasswordHasher implements PasswordHasher {
  static final String WEAK = "weak:";
  private static final String STRONG = "strong:";

  private final InMemoryTransactions transactions;
  private int comparisons;
  private Runnable meanwhile = () -> {};

  PlainPasswordHasher(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public PasswordHash hash(Password password) {
    mustBeOutside();
    return new PasswordHash(STRONG + password.value());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    mustBeOutside();
    comparisons++;
    meanwhile.run();
    return hash.value().substring(hash.value().indexOf(':') + 1).equals(password.value());
  }

  @Override
  public void pretend(Password password) {
    mustBeOutside();
    comparisons++;
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return hash.value().startsWith(WEAK);
  }

  /// What somebody else does while a password is compared.
  void meanwhile(Runnable act) {
    meanwhile = act;
  }

  int comparisons() {
    return comparisons;
  }

  private void mustBeOutside() {
    if (transactions.isOpen()) {
      throw new IllegalStateException("Hashing holds the transaction up.");
    }
  }
}

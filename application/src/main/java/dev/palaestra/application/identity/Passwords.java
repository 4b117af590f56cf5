package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Passwords of people who are signed in. Everything here is slow: not to be called inside a
/// transaction.
@Singleton
final class Passwords {
  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final Transactions transactions;

  Passwords(Accounts accounts, PasswordHasher hasher, Transactions transactions) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.transactions = transactions;
  }

  /// @throws DomainException VALIDATION_FAILED on `current_password` when it is not the account's
  void mustBeCurrent(AccountId id, @Nullable Password tried) {
    var present = transactions.inTransaction(() -> accounts.get(id)).password();
    if (tried == null || present.filter(hash -> hasher.matches(tried, hash)).isEmpty()) {
      throw DomainException.invalid("current_password", "This is not your password.");
    }
  }

  /// @throws DomainException VALIDATION_FAILED on `new_password` when it is not fit
  PasswordHash hashNew(Password chosen) {
    chosen.mustBeFit("new_password");
    return hasher.hash(chosen);
  }

  /// Whether the account has this password; as slow where there is no account.
  boolean isRight(@Nullable Account account, Password tried) {
    var hash = account == null ? null : account.password().orElse(null);
    if (hash == null) {
      hasher.pretend(tried);
      return false;
    }
    return hasher.matches(tried, hash);
  }

  /// A new hash where the account's is weaker than those of today; null where it is not.
  @Nullable PasswordHash upgrade(Account account, Password right) {
    return account.password().filter(hasher::isOutdated).map(_ -> hasher.hash(right)).orElse(null);
  }
}

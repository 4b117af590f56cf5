package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.RequestOrigin;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Passwords of people. A shared step of use cases, outside of their transactions, for to compare
/// and to hash is slow; [#lockUnchanged] is called inside.
@Singleton
final class Passwords {
  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SignInGuard guard;
  private final RequestOrigin origin;
  private final Transactions transactions;
  private final Clock clock;

  Passwords(
      Accounts accounts,
      PasswordHasher hasher,
      SignInGuard guard,
      RequestOrigin origin,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.guard = guard;
    this.origin = origin;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Who has found an open session guesses no faster here than at signing in.
  ///
  /// An account without a password asks for none.
  ///
  /// @return the account as it was when this was its password
  /// @throws DomainException VALIDATION_FAILED on `current_password` when it is not the account's;
  ///   LOGIN_LOCKED after too many guesses
  Account mustBeCurrent(AccountId id, @Nullable Password tried) {
    var address = origin.address().orElse("");
    var account = transactions.inTransaction(() -> guessable(id, address));
    if (account.password().isEmpty()) {
      return account;
    }
    if (tried == null) {
      throw DomainException.invalid(
          List.of(new FieldError("current_password", "NOT_NULL", "is required")));
    }
    var name = account.contacts().name();
    if (!isRight(account, tried)) {
      transactions.inTransaction(() -> guard.refuse(name, account, address, clock.instant()));
      throw notCurrent();
    }
    transactions.inTransaction(() -> guard.admit(name, address, clock.instant()));
    return account;
  }

  private Account guessable(AccountId id, String address) {
    var account = accounts.get(id);
    guard.mustAllow(account.contacts().name(), address, clock.instant());
    return account;
  }

  private static DomainException notCurrent() {
    return DomainException.invalid("current_password", "This is not your password.");
  }

  /// The account, held until the transaction ends.
  ///
  /// @throws DomainException LOST_RACE when its password has changed since it was proven
  Account lockUnchanged(Account proven) {
    var account = accounts.hold(proven.id());
    if (!account.password().equals(proven.password())) {
      throw LOST_RACE.because("The password has changed meanwhile.");
    }
    return account;
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

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldCode;
import dev.palaestra.domain.shared.RequestOrigin;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Passwords of people. A step of use cases: to compare and to hash is slow, and is done outside of
/// their transactions; the rest is done inside.
///
/// Who has found an open session guesses no faster at the present password than at signing in:
/// [#guessable] says whether he may try, [#isCurrent] compares, and [#judge] counts, each in its
/// turn.
@Singleton
final class Passwords {
  private static final String CURRENT = "current_password";

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SignInGuard guard;
  private final RequestOrigin origin;

  Passwords(Accounts accounts, PasswordHasher hasher, SignInGuard guard, RequestOrigin origin) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.guard = guard;
    this.origin = origin;
  }

  /// The account whose password may be tried. Inside a transaction.
  ///
  /// @throws DomainException LOGIN_LOCKED after too many guesses
  Account guessable(AccountId id, Instant now) {
    var account = accounts.get(id);
    guard.mustAllow(account.contacts().name(), address(), now);
    return account;
  }

  /// Whether this is its password. Slow: outside of transactions.
  ///
  /// @throws DomainException VALIDATION_FAILED on `current_password` where none is tried
  boolean isCurrent(Account account, @Nullable Password tried) {
    if (tried == null) {
      throw DomainException.required(CURRENT);
    }
    return isRight(account, tried);
  }

  /// The account as it was when this was its password; empty for a wrong one, which must be kept.
  /// Inside a transaction of its own, for nobody is told more before.
  ///
  /// @throws DomainException LOGIN_LOCKED after too many guesses
  Optional<Account> judge(Account account, boolean right, Instant now) {
    var name = account.contacts().name();
    if (!right) {
      guard.refuse(name, account, address(), now);
      return Optional.empty();
    }
    guard.admit(name, address(), now);
    return Optional.of(account);
  }

  private String address() {
    return origin.address().orElse("");
  }

  /// The answer to a wrong one.
  static DomainException notCurrent() {
    return DomainException.invalid(CURRENT, FieldCode.WRONG, "This is not your password.");
  }

  /// What he chooses, who has this account. Slow: outside of transactions.
  ///
  /// @throws DomainException VALIDATION_FAILED on `new_password` when it is not fit
  PasswordHash hashNew(Account account, Password chosen) {
    var email = account.contacts().email();
    chosen.mustBeFit("new_password", email, account.profile().fullName());
    return hasher.hash(chosen);
  }

  /// Whether the account has this password; as slow where there is no account. Outside of
  /// transactions.
  boolean isRight(@Nullable Account account, Password tried) {
    var hash = account == null ? null : account.password().orElse(null);
    if (hash == null) {
      hasher.pretend(tried);
      return false;
    }
    return hasher.matches(tried, hash);
  }

  /// A new hash where the account's is weaker than those of today; null where it is not. Slow:
  /// outside of transactions.
  @Nullable PasswordHash upgrade(Account account, Password right) {
    return account.password().filter(hasher::isOutdated).map(_ -> hasher.hash(right)).orElse(null);
  }
}

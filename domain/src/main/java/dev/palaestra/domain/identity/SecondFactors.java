package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import java.util.Optional;

/// The second factors of all accounts: one each, or none.
public interface SecondFactors {
  /// Whether it is asked for when somebody signs in.
  boolean isActive(AccountId account);

  /// Adds one, or replaces the account's.
  void put(SecondFactor factor);

  /// The account's, held until the transaction ends.
  Optional<SecondFactor> lock(AccountId account);

  /// Stores what was loaded in this version.
  void save(SecondFactor factor);

  void remove(AccountId account);

  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no second factor.");
  }
}

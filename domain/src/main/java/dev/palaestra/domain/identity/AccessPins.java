package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.Optional;

/// The PINs of all members: one in each organization, or none.
public interface AccessPins {
  /// Adds one, or replaces the member's.
  void put(AccessPin pin);

  Optional<AccessPin> find(OrganizationId organization, AccountId account);

  /// The member's, held until the transaction ends: tries are counted one after the other.
  Optional<AccessPin> lock(OrganizationId organization, AccountId account);

  /// Takes the member's away, if he has one.
  void remove(OrganizationId organization, AccountId account);

  /// Takes all of an account's away, wherever they were given.
  void removeAll(AccountId account);

  /// Stores what was loaded in this version.
  void save(AccessPin pin);
}

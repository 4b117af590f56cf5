package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import java.util.Optional;

/// The pictures of people.
public interface Avatars {
  /// Takes the place of the one before.
  ///
  /// @throws DomainException NOT_FOUND for an account that was erased
  void put(AccountId account, Avatar avatar, Instant now);

  void remove(AccountId account);

  /// The picture of a person, for himself and for the members of an organization of his.
  Optional<Avatar> find(AccountId whose, AccountId viewer);

  /// @throws DomainException NOT_FOUND
  default Avatar get(AccountId whose, AccountId viewer) {
    return find(whose, viewer)
        .orElseThrow(() -> SharedError.NOT_FOUND.because("There is no such picture."));
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import java.util.UUID;

/// A place in an organization: taken, or offered to somebody who has not answered yet.
public sealed interface Place permits Membership, Invitation {
  /// By which it is known in the organization: the account's, or else the invitation's.
  UUID key();

  Role role();

  int version();

  /// What the audit tells of it.
  Map<String, Object> facts();

  /// From now on the organization calls the person so.
  ///
  /// @throws DomainException VALIDATION_FAILED on `full_name`, NOT_A_MEMBER
  void rename(String name);

  /// The same answer for absent and for foreign ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such member.");
  }
}

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

  /// @param otherAdmins active ones beside this place
  /// @throws DomainException LAST_ADMIN when nobody would be left to run the organization;
  ///   NOT_A_MEMBER
  void give(Role wanted, int otherAdmins);

  /// Lets somebody in who waits, or in again who was suspended.
  ///
  /// @throws DomainException NOT_A_MEMBER
  void admit();

  /// Keeps somebody out until he is let in again.
  ///
  /// @param otherAdmins active ones beside this place
  /// @throws DomainException LAST_ADMIN when nobody would be left to run the organization;
  ///   NOT_A_MEMBER
  void suspend(int otherAdmins);

  /// The same answer for absent and for foreign ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such member.");
  }
}

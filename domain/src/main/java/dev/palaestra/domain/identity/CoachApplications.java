package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import java.util.Optional;

/// Who wants to be a coach where.
public interface CoachApplications {
  /// @throws DomainException ALREADY_APPLIED while another one of his waits there
  void add(CoachApplication application);

  Optional<CoachApplication> find(OrganizationId organization, CoachApplicationId id);

  /// The application, held until the transaction ends.
  Optional<CoachApplication> lock(OrganizationId organization, CoachApplicationId id);

  /// Removes the one that waits; the account is held.
  ///
  /// @return what it was; empty where none waited
  Optional<CoachApplication> removePending(OrganizationId organization, AccountId account);

  /// Stores what was loaded in this version.
  void save(CoachApplication application);

  /// The same answer for absent and for foreign ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such application.");
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import java.util.Optional;

/// All tenants.
public interface Organizations {
  void add(Organization organization);

  Optional<Organization> find(OrganizationId id);

  /// The organization, held until the transaction ends; so nobody else changes who its admins are.
  Optional<Organization> lock(OrganizationId id);

  /// Stores what was loaded in this version.
  ///
  /// @throws DomainException LOST_RACE when it has changed since
  void save(Organization organization);

  /// The same answer for absent and for foreign ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such organization.");
  }
}

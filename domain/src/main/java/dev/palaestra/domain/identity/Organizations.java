package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Actor;
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

  /// @throws DomainException NOT_FOUND for any organization but the actor's
  static void mustBeOwn(Actor actor, OrganizationId organization) {
    if (!actor.tenant().equals(organization)) {
      throw absent();
    }
  }

  /// The platform admin sees every organization, others their own.
  ///
  /// @throws DomainException NOT_FOUND for one that the actor does not see
  static void mustBeVisible(Actor actor, OrganizationId organization) {
    if (!actor.platformAdmin()) {
      mustBeOwn(actor, organization);
    }
  }

  /// The same answer for absent and for foreign ones.
  static DomainException absent() {
    return SharedError.NOT_FOUND.because("There is no such organization.");
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.util.Optional;

/// Reads of organizations that decide nothing.
public interface OrganizationQueries {
  Optional<OrganizationView> find(OrganizationId id);

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default OrganizationView get(OrganizationId id) {
    return find(id).orElseThrow(Organizations::absent);
  }

  /// Every organization of the platform.
  Page<OrganizationView> list(PageRequest<OrganizationSort> page);
}

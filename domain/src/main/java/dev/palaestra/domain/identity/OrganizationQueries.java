package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.util.Optional;
import java.util.Set;

/// Reads of organizations that decide nothing.
public interface OrganizationQueries {
  Optional<OrganizationView> find(OrganizationId id);

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default OrganizationView get(OrganizationId id) {
    return find(id).orElseThrow(Organizations::absent);
  }

  /// Those of the platform.
  ///
  /// @param statuses any of these; empty for all
  Page<OrganizationView> list(Set<OrganizationStatus> statuses, PageRequest<OrganizationSort> page);
}

package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Instant;

/// Where a program comes from; none of it ever changes.
///
/// @param organization [OrganizationId#NONE] for a global template
/// @param owner who made it; of a template he keeps no rights
/// @param template whether it is there to be cloned, not to be trained by
public record ProgramOrigin(
    ProgramId id,
    OrganizationId organization,
    AccountId owner,
    boolean template,
    Instant createdAt) {

  /// Whether it is a template for all organizations.
  public boolean isGlobal() {
    return organization.equals(OrganizationId.NONE);
  }
}

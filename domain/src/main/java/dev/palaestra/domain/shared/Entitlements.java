package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.SharedError.PRO_TIER_REQUIRED;

/// What an organization's plan includes.
public interface Entitlements {
  boolean includes(OrganizationId organization, Entitlement entitlement);

  /// @throws DomainException PRO_TIER_REQUIRED where the plan does not include it
  default void require(OrganizationId organization, Entitlement entitlement) {
    if (!includes(organization, entitlement)) {
      throw PRO_TIER_REQUIRED.because();
    }
  }
}

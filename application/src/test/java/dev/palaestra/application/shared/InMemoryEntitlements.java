package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.Entitlement;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.HashSet;
import java.util.Set;

/// Organizations have everything or nothing.
public final class InMemoryEntitlements implements Entitlements {
  private final Set<OrganizationId> paying = new HashSet<>();

  public void grantAll(OrganizationId organization) {
    paying.add(organization);
  }

  @Override
  public boolean includes(OrganizationId organization, Entitlement entitlement) {
    return paying.contains(organization);
  }
}

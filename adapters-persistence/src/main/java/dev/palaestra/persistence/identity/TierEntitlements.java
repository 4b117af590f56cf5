package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Entitlement;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Until billing knows better: the tier of an organization says what its plan includes.
@Singleton
class TierEntitlements implements Entitlements {
  private static final String TIER = "select tier from organization where id = :organization";

  private final Session session;

  TierEntitlements(Session session) {
    this.session = session;
  }

  @Override
  public boolean includes(OrganizationId organization, Entitlement entitlement) {
    return session
        .createNativeQuery(TIER, String.class)
        .setParameter("organization", organization.value())
        .uniqueResultOptional()
        .map(Tier::valueOf)
        .filter(tier -> tier.includes(entitlement))
        .isPresent();
  }
}

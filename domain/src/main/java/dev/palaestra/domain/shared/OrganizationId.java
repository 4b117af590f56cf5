package dev.palaestra.domain.shared;

import java.time.Instant;
import java.util.UUID;

/// A tenant.
public record OrganizationId(UUID value) {
  /// Stands in the key of rows that belong to no tenant: global templates, the platform's audit.
  public static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

  public static OrganizationId next(Instant now) {
    return new OrganizationId(Uuid7.at(now));
  }
}

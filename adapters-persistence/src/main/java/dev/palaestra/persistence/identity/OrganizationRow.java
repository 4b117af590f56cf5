package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.OrganizationView;
import java.time.Instant;
import java.util.UUID;

/// A row of the list of organizations, and where it stands there.
///
/// @param key the name by which it is sorted, as stored
record OrganizationRow(
    UUID id,
    String name,
    String joinPolicy,
    String timeZone,
    boolean requireSecondFactor,
    String tier,
    String status,
    Instant createdAt,
    Instant updatedAt,
    int version,
    String key) {

  OrganizationView view() {
    return new OrganizationView(
        id,
        name,
        joinPolicy,
        timeZone,
        requireSecondFactor,
        tier,
        status,
        createdAt,
        updatedAt,
        version);
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.JoinPolicy;
import dev.palaestra.domain.identity.OrganizationStatus;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An organization.
public record OrganizationResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID id,
    @Schema(examples = "Iron Temple") String name,
    @Schema(examples = "CLOSED") JoinPolicy joinPolicy,
    @Schema(description = "An IANA name", examples = "Europe/Berlin") String timeZone,
    @Schema(description = "Coaches and admins must have a second factor", examples = "false")
        boolean requireSecondFactor,
    @Schema(examples = "FREE") Tier tier,
    @Schema(description = "CLOSED: its last member has gone", examples = "ACTIVE")
        OrganizationStatus status,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt,
    int version)
    implements Versioned {

  static OrganizationResponse of(OrganizationView it) {
    return new OrganizationResponse(
        it.id(),
        it.name(),
        JoinPolicy.valueOf(it.joinPolicy()),
        it.timeZone(),
        it.requireSecondFactor(),
        Tier.valueOf(it.tier()),
        OrganizationStatus.valueOf(it.status()),
        it.createdAt(),
        it.updatedAt(),
        it.version());
  }
}

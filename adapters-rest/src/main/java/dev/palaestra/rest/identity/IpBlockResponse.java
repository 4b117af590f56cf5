package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An address that is kept out.
public record IpBlockResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000031") UUID id,
    @Schema(examples = "198.51.100.7") String address,
    @Schema(examples = "Tries passwords of members") String reason,
    @Schema(examples = "2026-11-20T10:30:00Z") Instant until,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    int version)
    implements Versioned {
  static IpBlockResponse of(IpBlockView it) {
    return new IpBlockResponse(
        it.id(), it.address(), it.reason(), it.until(), it.createdAt(), it.version());
  }
}

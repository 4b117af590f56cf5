package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.OfferView;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An invitation, for whoever has its mail.
public record OfferResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID organizationId,
    @Schema(examples = "Iron Temple") String organizationName,
    @Schema(description = "Whose account accepts it", examples = "ben@example.org") String email,
    @Schema(
            description = "What the person will be called there; null for what he calls himself",
            examples = "Ben Baker")
        @Nullable String fullName,
    @Schema(examples = "COACH") Role role,
    @Schema(examples = "2026-11-27T09:30:00Z") Instant expiresAt) {

  static OfferResponse of(OfferView it) {
    return new OfferResponse(
        it.organizationId(),
        it.organizationName(),
        it.email(),
        it.fullName(),
        Role.valueOf(it.role()),
        it.expiresAt());
  }
}

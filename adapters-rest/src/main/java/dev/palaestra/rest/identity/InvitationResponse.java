package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An invitation, for the admins.
public record InvitationResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000003") UUID id,
    @Schema(examples = "ben@example.org") String email,
    @Schema(
            description = "What the person will be called here; null for what he calls himself",
            examples = "Ben Baker")
        @Nullable String fullName,
    @Schema(examples = "COACH") Role role,
    @Schema(examples = "PENDING") InvitationStatus status,
    @Schema(
            description = "Id of the account whose offer it is; null for older ones",
            examples = "0193c3a0-0000-7000-8000-000000000001")
        @Nullable UUID sentBy,
    @Schema(examples = "2026-11-27T09:30:00Z") Instant expiresAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    int version)
    implements Versioned {

  static InvitationResponse of(InvitationView it) {
    return new InvitationResponse(
        it.id(),
        it.email(),
        it.fullName(),
        Role.valueOf(it.role()),
        InvitationStatus.valueOf(it.status()),
        it.sentBy(),
        it.expiresAt(),
        it.createdAt(),
        it.version());
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody wants to be a coach, and what became of it.
public record CoachApplicationResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000004") UUID id,
    @Schema(description = "The applicant's", examples = "0193c3a0-0000-7000-8000-000000000001")
        UUID accountId,
    @Schema(examples = "Ana Silva") String fullName,
    @Schema(examples = "ana@example.org") @Nullable String email,
    @Schema(
            description = "Where there is an address and this is false, to approve is refused",
            examples = "true")
        boolean emailVerified,
    @Schema(examples = "I have the A licence since 2019.") @Nullable String note,
    @Schema(examples = "APPROVED") CoachApplicationStatus status,
    @Schema(description = "Of the decision", examples = "Welcome!") @Nullable String reason,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    int version)
    implements Versioned {

  static CoachApplicationResponse of(CoachApplicationView it) {
    return new CoachApplicationResponse(
        it.id(),
        it.accountId(),
        it.fullName(),
        it.email(),
        it.emailVerified(),
        it.note(),
        CoachApplicationStatus.valueOf(it.status()),
        it.reason(),
        it.createdAt(),
        it.version());
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.AccountSummaryView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An account in the list of all, for the platform admin.
public record AccountSummaryResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000001") UUID id,
    @Schema(description = "Null for who has none, or is DELETED", examples = "ana@example.org")
        @Nullable String email,
    @Schema(examples = "false") boolean emailVerified,
    @Schema(description = "Null for who has none, or is DELETED", examples = "+4915112345678")
        @Nullable String phone,
    @Schema(examples = "false") boolean phoneVerified,
    @Schema(examples = "Ana Silva") String fullName,
    @Schema(examples = "ACTIVE") AccountStatus status,
    @Schema(examples = "false") boolean platformAdmin,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt) {

  static AccountSummaryResponse of(AccountSummaryView it) {
    return new AccountSummaryResponse(
        it.id(),
        it.email(),
        it.emailVerified(),
        it.phone(),
        it.phoneVerified(),
        it.fullName(),
        AccountStatus.valueOf(it.status()),
        it.platformAdmin(),
        it.createdAt(),
        it.updatedAt());
  }
}

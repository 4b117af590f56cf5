package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An account, for its owner and for the platform admin.
public record AccountResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000001") UUID id,
    @Schema(examples = "ana@example.org") @Nullable String email,
    @Schema(examples = "false") boolean emailVerified,
    @Schema(examples = "+4915112345678") @Nullable String phone,
    @Schema(examples = "false") boolean phoneVerified,
    @Schema(examples = "Ana Silva") String fullName,
    @Schema(examples = "ACTIVE") AccountStatus status,
    @Schema(description = "When a requested deletion is carried out")
        @Nullable LocalDate deletionDate,
    @Schema(description = "A BCP 47 tag", examples = "en") String locale,
    @Schema(description = "An IANA name", examples = "Europe/Berlin") String timeZone,
    @Schema(
            description = "Relative to the origin; null without a picture",
            examples = "/api/v1/accounts/0193c3a0-0000-7000-8000-000000000001/avatar")
        @Nullable String avatarUrl,
    @Schema(
            description = "Whether changes of how one signs in ask for `current_password`",
            examples = "true")
        boolean hasPassword,
    @Schema(examples = "false") boolean totpEnabled,
    @Schema(examples = "false") boolean platformAdmin,
    List<MembershipResponse> memberships,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt,
    int version)
    implements Versioned {
  private static final String AVATAR = "/api/v1/accounts/%s/avatar";

  static AccountResponse of(AccountView it) {
    return new AccountResponse(
        it.id(),
        it.email(),
        it.emailVerified(),
        it.phone(),
        it.phoneVerified(),
        it.fullName(),
        AccountStatus.valueOf(it.status()),
        it.deletionDate(),
        it.locale(),
        it.timeZone(),
        it.hasAvatar() ? AVATAR.formatted(it.id()) : null,
        it.hasPassword(),
        it.totpEnabled(),
        it.platformAdmin(),
        it.memberships().stream().map(MembershipResponse::of).toList(),
        it.createdAt(),
        it.updatedAt(),
        it.version());
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody in an organization, or invited into it, for its admins.
public record MemberResponse(
    @Schema(
            description = "The account's; that of the invitation while INVITED",
            examples = "0193c3a0-0000-7000-8000-000000000001")
        UUID id,
    @Schema(description = "Null for who has none, or has ENDED", examples = "ana@example.org")
        @Nullable String email,
    @Schema(examples = "true") boolean emailVerified,
    @Schema(description = "Null for who has none, or has ENDED", examples = "+4915112345678")
        @Nullable String phone,
    @Schema(examples = "false") boolean phoneVerified,
    @Schema(
            description =
                "What the person is called here, or was until ENDED; null for who was invited"
                    + " without a name",
            examples = "Ana Silva")
        @Nullable String fullName,
    @Schema(examples = "COACH") Role role,
    @Schema(examples = "ACTIVE") MembershipStatus status,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    int version)
    implements Versioned {

  /// The heads of a table's columns, in the order of [#cells].
  static final List<String> COLUMNS =
      List.of(
          "id",
          "email",
          "email_verified",
          "phone",
          "phone_verified",
          "full_name",
          "role",
          "status",
          "created_at");

  static final String TABLE =
      """
      "id","email","email_verified","phone","phone_verified","full_name","role","status",\
      "created_at"\r
      "0193c3a0-0000-7000-8000-000000000001","ana@example.org","true","'+4915112345678","false",\
      "Ana Silva","COACH","ACTIVE","2026-11-20T09:30:00Z"\r
      """;

  static MemberResponse of(MemberView it) {
    return new MemberResponse(
        it.id(),
        it.email(),
        it.emailVerified(),
        it.phone(),
        it.phoneVerified(),
        it.fullName(),
        Role.valueOf(it.role()),
        MembershipStatus.valueOf(it.status()),
        it.createdAt(),
        it.version());
  }

  static MemberResponse of(InvitationView it) {
    return new MemberResponse(
        it.id(),
        it.email(),
        false,
        null,
        false,
        it.fullName(),
        Role.valueOf(it.role()),
        MembershipStatus.INVITED,
        it.createdAt(),
        it.version());
  }

  List<@Nullable Object> cells() {
    return Arrays.asList(
        id, email, emailVerified, phone, phoneVerified, fullName, role, status, createdAt);
  }
}

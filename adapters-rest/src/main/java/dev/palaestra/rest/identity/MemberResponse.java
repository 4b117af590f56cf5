package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody in an organization, for its admins.
public record MemberResponse(
    @Schema(description = "The account's", examples = "0193c3a0-0000-7000-8000-000000000001")
        UUID id,
    @Schema(examples = "ana@example.org") String email,
    @Schema(examples = "true") boolean emailVerified,
    @Schema(examples = "Ana Silva") String fullName,
    @Schema(examples = "COACH") Role role,
    @Schema(examples = "ACTIVE") MembershipStatus status,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt) {

  /// The heads of a table's columns, in the order of [#cells].
  static final List<String> COLUMNS =
      List.of("id", "email", "email_verified", "full_name", "role", "status", "created_at");

  static MemberResponse of(MemberView it) {
    return new MemberResponse(
        it.id(),
        it.email(),
        it.emailVerified(),
        it.fullName(),
        Role.valueOf(it.role()),
        MembershipStatus.valueOf(it.status()),
        it.createdAt());
  }

  List<Object> cells() {
    return List.of(id, email, emailVerified, fullName, role, status, createdAt);
  }
}

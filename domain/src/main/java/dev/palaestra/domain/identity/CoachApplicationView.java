package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as the applicant and the organization's admins see it.
///
/// @param fullName what the applicant is called there
/// @param reason of the decision; null for none
public record CoachApplicationView(
    UUID id,
    UUID accountId,
    String fullName,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String note,
    String status,
    @Nullable String reason,
    Instant createdAt,
    int version) {}

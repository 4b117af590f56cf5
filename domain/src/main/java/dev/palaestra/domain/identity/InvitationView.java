package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation as an organization's admins see it.
///
/// @param fullName what the person will be called there; null for what he calls himself
/// @param status EXPIRED for an offer nobody accepted in time
/// @param sentBy the account whose offer it is; null for older ones
public record InvitationView(
    UUID id,
    String email,
    @Nullable String fullName,
    String role,
    String status,
    @Nullable UUID sentBy,
    Instant expiresAt,
    Instant createdAt,
    int version) {}

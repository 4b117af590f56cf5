package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation as an organization's admins see it.
///
/// @param fullName what the person will be called there; null for what he calls himself
/// @param status EXPIRED for an offer nobody accepted in time
public record InvitationView(
    UUID id,
    String email,
    @Nullable String fullName,
    String role,
    String status,
    Instant expiresAt,
    Instant createdAt,
    int version) {}

package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;

/// An invitation as an organization's admins see it.
///
/// @param status EXPIRED for an offer nobody accepted in time
public record InvitationView(
    UUID id,
    String email,
    String role,
    String status,
    Instant expiresAt,
    Instant createdAt,
    int version) {}

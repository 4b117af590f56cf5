package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;

/// A row of the list of members.
///
/// @param id the account's
public record MemberView(
    UUID id,
    String email,
    boolean emailVerified,
    String fullName,
    String role,
    String status,
    Instant createdAt) {}

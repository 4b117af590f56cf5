package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in an organization, or invited into it, as its admins see him.
///
/// @param id the account's, or the invitation's while it is open
/// @param email null for who has registered with his phone, and like the phone for who has left
/// @param fullName what he is called there, or was when he left; null for who was invited without a
///   name
public record MemberView(
    UUID id,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String phone,
    boolean phoneVerified,
    @Nullable String fullName,
    String role,
    String status,
    Instant createdAt,
    int version) {}

package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An open invitation as whoever holds its mail sees it.
///
/// @param email to which it was sent
/// @param fullName what the person will be called there; null for what he calls himself
public record OfferView(
    UUID organizationId,
    String organizationName,
    String email,
    @Nullable String fullName,
    String role,
    Instant expiresAt) {}

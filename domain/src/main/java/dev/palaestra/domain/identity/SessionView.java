package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An open session as its holder sees it.
///
/// @param organizationId null for one in no organization
/// @param device what the client called itself; null where it said nothing
/// @param address the IP address it was opened from
public record SessionView(
    UUID id,
    @Nullable UUID organizationId,
    @Nullable String device,
    String address,
    Instant createdAt,
    Instant lastUsedAt) {}

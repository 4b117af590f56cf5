package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account in the list of all: without where it belongs.
public record AccountSummaryView(
    UUID id,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String phone,
    boolean phoneVerified,
    String fullName,
    String status,
    boolean platformAdmin,
    Instant createdAt,
    Instant updatedAt) {}

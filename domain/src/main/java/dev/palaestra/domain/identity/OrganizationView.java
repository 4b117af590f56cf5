package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;

/// An organization as its members see it.
public record OrganizationView(
    UUID id,
    String name,
    String joinPolicy,
    String timeZone,
    boolean requireSecondFactor,
    String tier,
    String status,
    Instant createdAt,
    Instant updatedAt,
    int version) {}

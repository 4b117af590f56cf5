package dev.palaestra.domain.identity;

import java.time.Instant;
import java.util.UUID;

/// A block as the platform admin sees it.
public record IpBlockView(
    UUID id, String address, String reason, Instant until, Instant createdAt, int version) {}

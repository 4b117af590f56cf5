package dev.palaestra.domain.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the audit as it is read.
///
/// @param actorId null where nobody was signed in
/// @param organizationId null outside of any tenant
/// @param address null where nobody asked over the network, and after [AuditAddresses#KEPT]
/// @param before a JSON object: what changed, as it was
/// @param after a JSON object: as it was then
public record AuditEventView(
    UUID id,
    Instant at,
    @Nullable UUID actorId,
    String action,
    String targetType,
    UUID targetId,
    @Nullable UUID organizationId,
    @Nullable String address,
    @Nullable String requestId,
    String before,
    String after) {}

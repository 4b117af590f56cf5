package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.SessionView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A session, for its holder.
public record SessionResponse(
    @Schema(
            description = "`sid` of its access tokens",
            examples = "0193c3a0-0000-7000-8000-000000000001")
        UUID id,
    @Nullable UUID organizationId,
    @Schema(description = "What the client called itself (`User-Agent`)", examples = "curl/8.5.0")
        @Nullable String device,
    @Schema(description = "The IP address it was opened from", examples = "203.0.113.7")
        String address,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(description = "When its tokens were last renewed", examples = "2026-11-20T09:30:00Z")
        Instant lastUsedAt,
    @Schema(description = "Whether it is the one that asks", examples = "true") boolean current) {

  static SessionResponse of(SessionView it, UUID current) {
    return new SessionResponse(
        it.id(),
        it.organizationId(),
        it.device(),
        it.address(),
        it.createdAt(),
        it.lastUsedAt(),
        it.id().equals(current));
  }
}

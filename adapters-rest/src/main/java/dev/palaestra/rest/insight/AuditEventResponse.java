package dev.palaestra.rest.insight;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.palaestra.domain.insight.AuditEventView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who did what to which thing, when and from where.
public record AuditEventResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000001") UUID id,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant at,
    @Schema(
            description = "The account; null where nobody was signed in",
            examples = "0193c3a0-0000-7000-8000-000000000001")
        @Nullable UUID actorId,
    @Schema(examples = "membership.suspended") String action,
    @Schema(examples = "account") String targetType,
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID targetId,
    @Schema(
            description = "Null outside of any organization",
            examples = "0193c3a0-0000-7000-8000-000000000003")
        @Nullable UUID organizationId,
    @Schema(description = "The IP address; kept for 90 days", examples = "203.0.113.7")
        @Nullable String address,
    @Schema(
            description = "`X-Request-Id` of the request",
            examples = "0193c3a0-9c1e-7c4e-9d5b-0c8e2f6d1a11")
        @Nullable String requestId,
    @JsonRawValue
        @Schema(
            description = "What changed, as it was; mail, phone and names of people are masked",
            type = SchemaType.OBJECT,
            examples = "{\"status\": \"ACTIVE\"}")
        String before,
    @JsonRawValue
        @Schema(
            description = "The same, as it was then",
            type = SchemaType.OBJECT,
            examples = "{\"status\": \"SUSPENDED\"}")
        String after) {

  static AuditEventResponse of(AuditEventView it) {
    return new AuditEventResponse(
        it.id(),
        it.at(),
        it.actorId(),
        it.action(),
        it.targetType(),
        it.targetId(),
        it.organizationId(),
        it.address(),
        it.requestId(),
        it.before(),
        it.after());
  }
}

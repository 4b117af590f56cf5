package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.IssueAccessPin.Issued;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member's new PIN; it is not told again.
public record AccessPinResponse(
    @Schema(examples = "492039") String pin,
    @Schema(examples = "2027-11-20T09:30:00Z") Instant expiresAt) {
  static AccessPinResponse of(Issued it) {
    return new AccessPinResponse(it.pin().value(), it.expiresAt());
  }
}

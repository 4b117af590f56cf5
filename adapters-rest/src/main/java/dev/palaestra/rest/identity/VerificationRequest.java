package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody wants the mail of verification again, or one to a new address.
@Schema(
    examples =
        """
        {"email": "ana.silva@example.org", "current_password": "orchard lantern 42"}
        """)
public record VerificationRequest(
    @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(description = "A new address; absent for the one you have")
        @Nullable String email,
    @Size(max = Password.MAX) @Schema(description = "Needed for a new address")
        @Nullable String currentPassword) {
  /// No body is as good as an empty one.
  static VerificationRequest orEmpty(@Nullable VerificationRequest body) {
    return body == null ? new VerificationRequest(null, null) : body;
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.EmailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom the platform admin invites to run an organization.
public record AdminRequest(
    @NotNull
        @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(examples = "ben@example.org")
        String email) {

  EmailAddress address() {
    return EmailAddress.checked(email);
  }
}

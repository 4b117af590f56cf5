package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.EmailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody has forgotten his password.
public record PasswordResetRequest(
    @NotNull
        @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = "must be a mail address")
        @Schema(examples = "ana@example.org")
        String email) {}

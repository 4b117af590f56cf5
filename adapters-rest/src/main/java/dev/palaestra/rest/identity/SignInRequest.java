package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody shows his password.
public record SignInRequest(
    @NotNull
        @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(examples = "ana@example.org")
        String email,
    @NotNull @Size(max = Password.MAX) @Schema(examples = "orchard lantern 42") String password) {}

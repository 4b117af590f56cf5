package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new password in exchange for the present one.
public record PasswordRequest(
    @NotNull @Size(max = Password.MAX) @Schema(examples = "orchard lantern 42")
        String currentPassword,
    @NotNull
        @Size(min = Password.MIN, max = Password.MAX)
        @Schema(examples = "seven green umbrellas")
        String newPassword) {}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.Password;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The wish for a second factor.
public record TotpRequest(
    @Size(max = Password.MAX)
        @Schema(
            description = "Needed where the account has a password",
            examples = "orchard lantern 42")
        @Nullable String currentPassword) {}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.SecretToken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The secret of a mail.
public record TokenRequest(
    @NotNull
        @Size(max = SecretToken.MAX)
        @Schema(examples = "iQ0vY9dVt3oQzZ8cXf8l0w7m3o5bH2c1n6yJ4kL9sTU")
        String token) {}

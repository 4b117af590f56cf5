package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.SecretToken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is exchanged for new tokens.
public record RefreshRequest(
    @NotNull @Size(max = SecretToken.MAX) @Schema(examples = "vJ0c...wq.8Fh2...Zo")
        String refreshToken) {}

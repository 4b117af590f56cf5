package dev.palaestra.rest.identity;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is exchanged for new tokens.
public record RefreshRequest(
    @NotNull @Schema(examples = "vJ0c...wq.8Fh2...Zo") String refreshToken) {}

package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.SecretToken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The first code of an authenticator app.
public record TotpCodeRequest(
    @NotNull @Size(max = SecretToken.MAX) @Schema(examples = "492039") String code) {}

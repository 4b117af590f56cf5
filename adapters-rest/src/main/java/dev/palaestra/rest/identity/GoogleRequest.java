package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.IdentityToken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody shows what Google says of him.
public record GoogleRequest(
    @NotNull
        @Size(max = IdentityToken.TEXT_MAX)
        @Schema(examples = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ...")
        String idToken,
    @NotBlank
        @Size(max = IdentityToken.NONCE_MAX)
        @Schema(
            description = "Made by the client for this sign-in; it stands in the token too",
            examples = "n-0S6_WzA2Mj")
        String nonce) {}

package dev.palaestra.rest.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody is signed in. In cookie mode the tokens travel in cookies, and `csrf_token` stands in
/// their place.
///
/// @param expiresIn seconds
public record TokensResponse(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "eyJhbGciOiJSUzI1NiJ9...")
        @Nullable String accessToken,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "vJ0c...wq.8Fh2...Zo")
        @Nullable String refreshToken,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "In cookie mode only")
        @Nullable String csrfToken,
    @Schema(examples = "Bearer") String tokenType,
    @Schema(description = "Seconds", examples = "900") long expiresIn,
    AccountResponse account)
    implements SignInAnswer {}

package dev.palaestra.rest.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody is signed in. In cookie mode the tokens travel in cookies, and `csrf_token` stands in
/// their place: to be stored for as long as the cookies live (`localStorage`), for only pages on
/// the API's own host can read it in its cookie.
///
/// @param expiresIn seconds
public record TokensResponse(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "eyJhbGciOiJSUzI1NiJ9...")
        @Nullable String accessToken,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "vJ0c...wq.8Fh2...Zo")
        @Nullable String refreshToken,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "In cookie mode only. Store it (`localStorage`): only pages on the API's own host"
                    + " can read it in its cookie.")
        @Nullable String csrfToken,
    @Schema(examples = "Bearer") String tokenType,
    @Schema(description = "Seconds", examples = "900") long expiresIn,
    @Schema(
            description = "Where they are good: `POST /auth/switch` leads elsewhere",
            examples = "0193c3a0-0000-7000-8000-000000000002")
        @Nullable UUID organizationId,
    AccountResponse account)
    implements SignInAnswer {}

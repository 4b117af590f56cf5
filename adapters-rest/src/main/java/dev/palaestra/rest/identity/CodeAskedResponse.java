package dev.palaestra.rest.identity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A code is asked for, to be sent with this id to `POST /auth/otp/verification`.
///
/// @param expiresIn seconds
public record CodeAskedResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000021") UUID challengeId,
    @Schema(description = "Seconds", examples = "300") long expiresIn)
    implements SignInAnswer {}

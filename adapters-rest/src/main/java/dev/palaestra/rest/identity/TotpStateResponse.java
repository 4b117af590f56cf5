package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactorView;
import dev.palaestra.rest.shared.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far an account's second factor has come.
public record TotpStateResponse(
    @Schema(description = "Whether sign-ins ask for it: from its first code on", examples = "true")
        boolean enabled,
    @Schema(description = "0 while it is not enabled", examples = "9") int recoveryCodesLeft,
    int version)
    implements Versioned {
  static TotpStateResponse of(SecondFactorView it) {
    return new TotpStateResponse(
        it.enabled(), it.recoveryCodesLeft(), SecondFactor.versionSeen(it.enabled()));
  }
}

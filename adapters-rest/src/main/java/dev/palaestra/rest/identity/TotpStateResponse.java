package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.rest.shared.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far an account's second factor has come.
public record TotpStateResponse(
    @Schema(description = "Whether sign-ins ask for it: from its first code on", examples = "true")
        boolean enabled,
    int version)
    implements Versioned {
  static TotpStateResponse of(AccountView it) {
    return new TotpStateResponse(it.totpEnabled(), SecondFactor.versionSeen(it.totpEnabled()));
  }
}

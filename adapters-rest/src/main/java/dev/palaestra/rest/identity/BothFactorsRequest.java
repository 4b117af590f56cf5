package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RemoveSecondFactor;
import dev.palaestra.application.identity.RenewRecoveryCodes;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.ExpectedVersion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Both factors, to give up the second or its recovery codes.
public record BothFactorsRequest(
    @Size(max = Password.MAX)
        @Schema(
            description = "Needed where the account has a password",
            examples = "orchard lantern 42")
        @Nullable String currentPassword,
    @NotNull
        @Size(max = SecretToken.MAX)
        @Schema(description = "Of the app, or a recovery code", examples = "492039")
        String code) {

  RemoveSecondFactor.Command removal(Owner owner, ExpectedVersion expected) {
    return new RemoveSecondFactor.Command(owner.by(currentPassword), code, expected);
  }

  RenewRecoveryCodes.Command renewal(Owner owner) {
    return new RenewRecoveryCodes.Command(owner.by(currentPassword), code);
  }
}

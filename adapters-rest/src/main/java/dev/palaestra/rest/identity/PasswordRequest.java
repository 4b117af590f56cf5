package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangePassword;
import dev.palaestra.domain.identity.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new password in exchange for the present one.
public record PasswordRequest(
    @Size(max = Password.MAX)
        @Schema(
            description = "Needed where the account has a password",
            examples = "orchard lantern 42")
        @Nullable String currentPassword,
    @NotNull
        @Size(min = Password.MIN, max = Password.MAX)
        @Schema(examples = "seven green umbrellas")
        String newPassword) {

  ChangePassword.Command command(Owner owner) {
    return new ChangePassword.Command(owner.by(currentPassword), new Password(newPassword));
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangePassword;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
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

  ChangePassword.Command command(AccountId account, SessionId session) {
    return new ChangePassword.Command(
        account, session, Password.orNone(currentPassword), new Password(newPassword));
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ResetPassword;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.SecretToken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new password in exchange for the secret of a mail.
public record NewPasswordRequest(
    @NotNull
        @Size(max = SecretToken.MAX)
        @Schema(examples = "iQ0vY9dVt3oQzZ8cXf8l0w7m3o5bH2c1n6yJ4kL9sTU")
        String token,
    @NotNull
        @Size(min = Password.MIN, max = Password.MAX)
        @Schema(examples = "seven green umbrellas")
        String newPassword) {

  ResetPassword.Command command() {
    return new ResetPassword.Command(new SecretToken(token), new Password(newPassword));
  }
}

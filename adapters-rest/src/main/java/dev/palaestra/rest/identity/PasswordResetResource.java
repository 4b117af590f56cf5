package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RequestPasswordReset;
import dev.palaestra.application.identity.ResetPassword;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.rest.shared.Charged;
import dev.palaestra.rest.shared.Refuses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth/password-reset")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class PasswordResetResource {
  private final RequestPasswordReset requestPasswordReset;
  private final ResetPassword resetPassword;

  PasswordResetResource(RequestPasswordReset requestPasswordReset, ResetPassword resetPassword) {
    this.requestPasswordReset = requestPasswordReset;
    this.resetPassword = resetPassword;
  }

  @POST
  @Charged
  @Operation(
      summary = "Ask for the mail with which a new password is chosen",
      description =
          "The answer is the same whether the address has an account or not. Its token is good for"
              + " an hour, and only that of the newest mail. Three requests an hour from one IP"
              + " address, and five mails an hour to one mail address (429 RATE_LIMITED).")
  @APIResponse(
      responseCode = "204",
      description = "If the address has an account, the mail is on its way")
  @Refuses("RATE_LIMITED: This address has been sent enough mails.")
  public void askForPasswordReset(@NotNull @Valid PasswordResetRequest body) {
    requestPasswordReset.handle(
        new RequestPasswordReset.Command(EmailAddress.checked(body.email())));
  }

  @POST
  @Charged
  @Path("/confirmation")
  @Operation(
      summary = "Choose a new password by the token of the mail",
      description =
          "All sessions of the account end everywhere, and the mail address counts as verified."
              + " Nobody is signed in by it: sign in with the new password. A password that is too"
              + " common is refused and leaves the token as it is.")
  @APIResponse(responseCode = "204", description = "It is changed")
  @Refuses({"ACCOUNT_SUSPENDED", "TOKEN_INVALID"})
  public void resetPassword(@NotNull @Valid NewPasswordRequest body) {
    resetPassword.handle(body.command());
  }
}

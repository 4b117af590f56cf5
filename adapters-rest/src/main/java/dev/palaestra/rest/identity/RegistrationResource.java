package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RegisterAccount;
import dev.palaestra.application.identity.RequestEmailVerification;
import dev.palaestra.application.identity.VerifyEmail;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.rest.shared.Charged;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Shows;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/auth")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class RegistrationResource {
  private final RegisterAccount registerAccount;
  private final RequestEmailVerification requestEmailVerification;
  private final VerifyEmail verifyEmail;
  private final Owner owner;

  RegistrationResource(
      RegisterAccount registerAccount,
      RequestEmailVerification requestEmailVerification,
      VerifyEmail verifyEmail,
      Owner owner) {
    this.registerAccount = registerAccount;
    this.requestEmailVerification = requestEmailVerification;
    this.verifyEmail = verifyEmail;
    this.owner = owner;
  }

  @POST
  @Charged
  @Path("/register")
  @PermitAll
  @Operation(
      summary = "Register an account",
      description =
          "Alone, with a new organization, in one that lets people in, or by an invitation. The"
              + " account works at once; a mail asks for the proof of the address. From one network five"
              + " well-formed tries an hour are let through, also those that are refused"
              + " (429 RATE_LIMITED).")
  @APIResponse(responseCode = "201", description = "Registered")
  @Refuses({
    "NOT_ALLOWED: One joins it by invitation only.",
    "NOT_FOUND: There is no such organization.",
    "EMAIL_TAKEN",
    "TOO_MANY_ORGANIZATIONS",
    "TOKEN_INVALID",
    "TOKEN_INVALID: The invitation is for another mail address."
  })
  @Shows("{\"phone\": null, \"avatar_url\": null}")
  public RestResponse<AccountResponse> register(@NotNull @Valid RegistrationRequest body) {
    var account = registerAccount.handle(body.command());
    return Created.at(MeResource.PATH, AccountResponse.of(account));
  }

  @POST
  @Path("/email-verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      summary = "Send the mail of verification again, or one to a new address",
      description =
          "Without a body it is for the address that you have."
              + " A new address needs `current_password` and replaces the old one when it is confirmed;"
              + " one that is verified already gets no mail."
              + " The answer does not tell whether somebody else has it. An address gets at most"
              + " five mails an hour, that of the registration among them (429 RATE_LIMITED).")
  @APIResponse(responseCode = "204", description = "The mail is on its way")
  @Refuses({
    "LOGIN_LOCKED",
    "REAUTHENTICATION_REQUIRED",
    "RATE_LIMITED: This address has been sent enough mails."
  })
  @RequestBody(required = false)
  public void sendVerification(@Valid @Nullable VerificationRequest body) {
    var wanted = VerificationRequest.orEmpty(body);
    var email = Optional.ofNullable(wanted.email()).map(EmailAddress::checked).orElse(null);
    requestEmailVerification.handle(
        new RequestEmailVerification.Command(owner.by(wanted.currentPassword()), email));
  }

  @POST
  @Charged
  @Path("/email-verification/confirmation")
  @PermitAll
  @Operation(summary = "Confirm a mail address by the token of the mail")
  @APIResponse(responseCode = "204", description = "The address is verified")
  @Refuses({"EMAIL_TAKEN", "TOKEN_INVALID"})
  public void verifyEmail(@NotNull @Valid TokenRequest body) {
    verifyEmail.handle(new VerifyEmail.Command(new SecretToken(body.token())));
  }
}

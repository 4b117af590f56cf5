package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RequestPhoneCode;
import dev.palaestra.application.identity.RequestPhoneVerification;
import dev.palaestra.rest.shared.Charged;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Shows;
import dev.palaestra.rest.shared.TokenIfAny;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/auth/otp")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class CodeResource {
  private final RequestPhoneCode requestPhoneCode;
  private final RequestPhoneVerification requestPhoneVerification;
  private final Owner owner;

  CodeResource(
      RequestPhoneCode requestPhoneCode,
      RequestPhoneVerification requestPhoneVerification,
      Owner owner) {
    this.requestPhoneCode = requestPhoneCode;
    this.requestPhoneVerification = requestPhoneVerification;
    this.owner = owner;
  }

  @POST
  @TokenIfAny
  @Charged
  @Operation(
      summary = "Have a code sent to a phone",
      description =
          "Its six digits and the challenge's id go to `POST /auth/otp/verification` within ten"
              + " minutes; whoever else asks for the number takes nothing from it. A number gets"
              + " at most five messages an hour (429 RATE_LIMITED).\n\n"
              + "LOGIN signs in whoever has verified the number; nothing is sent to other numbers,"
              + " which the answer does not tell. REGISTER needs `full_name` and makes an account,"
              + " or signs in whoever has verified the number. VERIFY_PHONE needs a token, and"
              + " `current_password` where the account has one, and makes the number that"
              + " account's.")
  @APIResponse(
      responseCode = "202",
      description = "The code is asked for",
      content = @Content(schema = @Schema(implementation = CodeAskedResponse.class)))
  @Refuses({
    "UNAUTHENTICATED",
    "LOGIN_LOCKED",
    "REAUTHENTICATION_REQUIRED",
    "RATE_LIMITED: This number has been sent enough messages.",
    "UNAVAILABLE: This installation is not set up for sending codes to phones."
  })
  @Shows("{\"expires_in\": 600}")
  public RestResponse<CodeAskedResponse> askForPhoneCode(@NotNull @Valid PhoneCodeRequest body) {
    var asked =
        switch (body.purpose()) {
          case REGISTER -> requestPhoneCode.handle(body.registration());
          case LOGIN -> requestPhoneCode.handle(body.signIn());
          case VERIFY_PHONE -> requestPhoneVerification.handle(body.verification(owner));
        };
    return RestResponse.accepted(
        new CodeAskedResponse(asked.challenge().value(), asked.expiresIn().toSeconds()));
  }
}

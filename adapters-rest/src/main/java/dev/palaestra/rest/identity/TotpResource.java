package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ActivateSecondFactor;
import dev.palaestra.application.identity.RemoveSecondFactor;
import dev.palaestra.application.identity.SetUpSecondFactor;
import dev.palaestra.domain.identity.SecondFactorQueries;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Refuses;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path(TotpResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class TotpResource {
  static final String PATH = "/api/v1/me/totp";

  private final SetUpSecondFactor setUp;
  private final ActivateSecondFactor activate;
  private final RemoveSecondFactor remove;
  private final SecondFactorQueries factors;
  private final CurrentActor actor;
  private final Owner owner;

  TotpResource(
      SetUpSecondFactor setUp,
      ActivateSecondFactor activate,
      RemoveSecondFactor remove,
      SecondFactorQueries factors,
      CurrentActor actor,
      Owner owner) {
    this.setUp = setUp;
    this.activate = activate;
    this.remove = remove;
    this.factors = factors;
    this.actor = actor;
    this.owner = owner;
  }

  @GET
  @Operation(summary = "Whether your second factor counts, and how many recovery codes are left")
  @APIResponse(responseCode = "200", description = "Its state")
  public TotpStateResponse getSecondFactor() {
    return TotpStateResponse.of(factors.of(actor.get().account()));
  }

  @POST
  @AnswersTokens
  @Operation(
      summary = "Set up a second factor: the secret for an authenticator app",
      description = "It counts from the first right code on (`PUT`).")
  @APIResponse(
      responseCode = "201",
      description = "The secret, told once",
      content = @Content(schema = @Schema(implementation = TotpResponse.class)))
  @Refuses({
    "VERIFICATION_REQUIRED",
    "SECOND_FACTOR_SET_UP",
    "LOGIN_LOCKED",
    "REAUTHENTICATION_REQUIRED"
  })
  public RestResponse<TotpResponse> setUpSecondFactor(@NotNull @Valid TotpRequest body) {
    var proposal = setUp.handle(owner.by(body.currentPassword()));
    return Created.at(PATH, TotpResponse.of(proposal));
  }

  @PUT
  @Operation(
      summary = "Activate the second factor with the app's first code",
      description =
          "From now on every sign-in asks for a code. The ten recovery codes stand in"
              + " for the app, each once. Five wrong codes make the secret void: set it up anew.")
  @APIResponse(responseCode = "200", description = "The recovery codes, told once")
  @Refuses({
    "NOT_FOUND: There is no second factor.",
    "SECOND_FACTOR_SET_UP",
    "TOKEN_INVALID: The code is wrong."
  })
  public RecoveryCodesResponse activateSecondFactor(
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid TotpCodeRequest body) {
    var command =
        new ActivateSecondFactor.Command(
            actor.get().account(), body.code(), IfMatch.expected(ifMatch));
    return RecoveryCodesResponse.of(activate.handle(command));
  }

  @DELETE
  @Operation(summary = "Give the second factor up")
  @APIResponse(responseCode = "204", description = "Sign-ins ask for it no more")
  @Refuses({
    "NOT_FOUND: There is no second factor.",
    "TOKEN_INVALID: The code is wrong.",
    "LOGIN_LOCKED",
    "REAUTHENTICATION_REQUIRED"
  })
  public void removeSecondFactor(
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid BothFactorsRequest body) {
    remove.handle(body.removal(owner, IfMatch.expected(ifMatch)));
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.AnswerCode;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Charged;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.TokenIfAny;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1/auth/otp/verification")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class CodeAnswerResource {
  private final AnswerCode answerCode;
  private final SignedInAnswers answers;
  private final CurrentActor actor;

  CodeAnswerResource(AnswerCode answerCode, SignedInAnswers answers, CurrentActor actor) {
    this.answerCode = answerCode;
    this.answers = answers;
    this.actor = actor;
  }

  @POST
  @TokenIfAny
  @AnswersTokens
  @Charged
  @Operation(
      summary = "Answer with a code that was asked for",
      description =
          "A wrong code is 422 TOKEN_INVALID; five of them end the challenge. A code that shows"
              + " that a phone is yours needs your token.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in",
      content = @Content(schema = @Schema(implementation = TokensResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "Signed in to a new account",
      content = @Content(schema = @Schema(implementation = TokensResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "The account has a second factor: its code is asked for",
      content = @Content(schema = @Schema(implementation = CodeAskedResponse.class)))
  @APIResponse(responseCode = "204", description = "The phone is yours")
  @Refuses({
    "UNAUTHENTICATED",
    "UNAUTHENTICATED: Sign in to say that a phone is yours.",
    "ACCOUNT_SUSPENDED",
    "EMAIL_TAKEN",
    "ACCOUNT_EXISTS: The phone is another account's.",
    "TOKEN_INVALID: The code is wrong, or was asked for too long ago, or tried too often: ask for"
        + " a new one.",
    "LOGIN_LOCKED",
    "UNAVAILABLE: Codes cannot be checked now; try again later."
  })
  public RestResponse<SignInAnswer> answerChallenge(
      @Valid @BeanParam CookieMode mode, @NotNull @Valid CodeRequest body) {
    var caller = actor.ifAny().map(Actor::account).orElse(null);
    return answerCode
        .handle(body.toCommand(answers.client(), caller))
        .map(it -> answers.of(it, mode.isWanted()))
        .orElseGet(RestResponse::noContent);
  }
}

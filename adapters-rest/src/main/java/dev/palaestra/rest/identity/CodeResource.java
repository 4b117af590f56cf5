package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.AnswerCode;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Refuses;
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

@Path("/api/v1/auth/otp")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class CodeResource {
  private final AnswerCode answerCode;
  private final SignedInAnswers answers;

  CodeResource(AnswerCode answerCode, SignedInAnswers answers) {
    this.answerCode = answerCode;
    this.answers = answers;
  }

  @POST
  @AnswersTokens
  @Path("/verification")
  @Operation(
      summary = "Answer with a code that was asked for",
      description = "A wrong code is 422 TOKEN_INVALID; five of them end the challenge.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in",
      content = @Content(schema = @Schema(implementation = TokensResponse.class)))
  @Refuses({"ACCOUNT_SUSPENDED", "TOKEN_INVALID", "LOGIN_LOCKED"})
  public RestResponse<SignInAnswer> verify(
      @Valid @BeanParam CookieMode mode, @NotNull @Valid CodeRequest body) {
    var result = answerCode.handle(body.command(answers.client()));
    return answers.of(result, mode.isWanted());
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.SignInWithGoogle;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Charged;
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

@Path("/api/v1/auth/oauth/google")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class GoogleResource {
  private final SignInWithGoogle signInWithGoogle;
  private final SignedInAnswers answers;

  GoogleResource(SignInWithGoogle signInWithGoogle, SignedInAnswers answers) {
    this.signInWithGoogle = signInWithGoogle;
    this.answers = answers;
  }

  @POST
  @AnswersTokens
  @Charged
  @Operation(
      summary = "Sign in with an ID token of Google",
      description =
          "The client makes a nonce, asks Google for an ID token with it, and sends both; each nonce"
              + " is good once. Whoever Google calls by a name that is known here is that person."
              + " Otherwise, if Google has verified the mail address (else 409 ACCOUNT_EXISTS), an"
              + " account with the same address is linked, or a new one is made, which belongs to no"
              + " organization. An account that had not verified the address loses what was set up"
              + " before: password, phone, second factor, sessions.")
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
  @Refuses({
    "ACCOUNT_SUSPENDED",
    "ACCOUNT_EXISTS: Sign in to the account of this address another way.",
    "ACCOUNT_EXISTS: Google has not verified the address; sign in another way.",
    "TOKEN_INVALID: It is not a current token of the provider, made for us with this nonce, or it"
        + " was used.",
    "UNAVAILABLE: Google does not show its keys now; try again later.",
    "UNAVAILABLE: This installation is not set up for signing in with Google."
  })
  public RestResponse<SignInAnswer> signInWithGoogle(
      @Valid @BeanParam CookieMode mode, @NotNull @Valid GoogleRequest body) {
    var command =
        new SignInWithGoogle.Command(
            body.idToken(), new SecretToken(body.nonce()), answers.client());
    return answers.of(signInWithGoogle.handle(command), mode.isWanted());
  }
}

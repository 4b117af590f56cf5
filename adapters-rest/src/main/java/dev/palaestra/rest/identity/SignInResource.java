package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RefreshSession;
import dev.palaestra.application.identity.SignIn;
import dev.palaestra.application.identity.SignInByPin;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Charged;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Shows;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/auth")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class SignInResource {
  private final SignIn signIn;
  private final SignInByPin signInByPin;
  private final RefreshSession refreshSession;
  private final SignedInAnswers answers;
  private final BrowserCall browser;

  SignInResource(
      SignIn signIn,
      SignInByPin signInByPin,
      RefreshSession refreshSession,
      SignedInAnswers answers,
      BrowserCall browser) {
    this.signIn = signIn;
    this.signInByPin = signInByPin;
    this.refreshSession = refreshSession;
    this.answers = answers;
    this.browser = browser;
  }

  @POST
  @AnswersTokens
  @Charged
  @Path("/login")
  @Operation(
      summary = "Sign in with a password",
      description =
          "Opens the organization used last, else the one joined first. Five failures within an"
              + " hour lock the address out of the account for half an hour (429 LOGIN_LOCKED).\n\n"
              + "With `mode=cookie` the tokens come as the cookies `__Host-access` and"
              + " `__Host-refresh`, which no script can read, and `csrf_token` stands in their"
              + " place; it is in the readable cookie `__Host-csrf` too. Every request that may"
              + " change something then sends it in `X-CSRF-Token`.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in",
      content = @Content(schema = @Schema(implementation = TokensResponse.class)))
  @APIResponse(
      responseCode = "202",
      description = "The account has a second factor: its code is asked for",
      content = @Content(schema = @Schema(implementation = CodeAskedResponse.class)))
  @Refuses({
    "INVALID_CREDENTIALS: Address and password do not belong together.",
    "ACCOUNT_SUSPENDED",
    "LOGIN_LOCKED"
  })
  public RestResponse<SignInAnswer> login(
      @Valid @BeanParam CookieMode mode, @NotNull @Valid SignInRequest body) {
    var command =
        new SignIn.Command(
            EmailAddress.checked(body.email()), new Password(body.password()), answers.client());
    return answers.of(signIn.handle(command), mode.isWanted());
  }

  @POST
  @AnswersTokens
  @Charged
  @Path("/pin-login")
  @Operation(
      summary = "Sign in with a member's PIN, to the own profile alone",
      description =
          "With the mail address or the verified phone number. The access token has the scope `profile:limited` and opens `GET /me`; all else"
              + " is 403. There is no refresh token. Five wrong tries make the PIN void.")
  @APIResponse(responseCode = "200", description = "Signed in for a quarter of an hour")
  @Refuses({
    "INVALID_CREDENTIALS: Address or number, organization and PIN do not belong together.",
    "ACCOUNT_SUSPENDED",
    "PIN_NOT_ENOUGH",
    "LOGIN_LOCKED"
  })
  @Shows("{\"refresh_token\": null}")
  public TokensResponse loginByPin(@NotNull @Valid PinSignInRequest body) {
    return answers.limited(signInByPin.handle(body.command(answers.client())));
  }

  @POST
  @AnswersTokens
  @Path("/refresh")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Exchange a refresh token for new tokens",
      description =
          "Each refresh token is good for one exchange. One that comes back ends its session, so let"
              + " one tab refresh at a time.\n\n"
              + "Without a body it is the one of the cookie `__Host-refresh`, with its"
              + " `X-CSRF-Token`, and the new tokens come in cookies.")
  @RequestBody(required = false)
  @APIResponse(
      responseCode = "200",
      description = "New tokens of the same session",
      content = @Content(schema = @Schema(implementation = TokensResponse.class)))
  @Refuses({
    "UNAUTHENTICATED: The session is over.",
    "UNAUTHENTICATED: There is no refresh token.",
    "CSRF_INVALID"
  })
  public RestResponse<SignInAnswer> refresh(@Valid @Nullable RefreshRequest body) {
    var token = body == null ? browser.refreshToken() : body.refreshToken();
    return answers.of(refreshSession.handle(new RefreshSession.Command(token)), body == null);
  }
}

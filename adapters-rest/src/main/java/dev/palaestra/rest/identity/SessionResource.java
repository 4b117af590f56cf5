package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.LeaveBrowser;
import dev.palaestra.application.identity.SignOut;
import dev.palaestra.application.identity.SwitchOrganization;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.ProfileScope;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.TokenIfAny;
import io.quarkus.security.Authenticated;
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

@Path("/api/v1/auth")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class SessionResource {
  private final SignOut signOut;
  private final LeaveBrowser leaveBrowser;
  private final SwitchOrganization switchOrganization;
  private final SignedInAnswers answers;
  private final BrowserCall browser;
  private final CurrentActor actor;

  SessionResource(
      SignOut signOut,
      LeaveBrowser leaveBrowser,
      SwitchOrganization switchOrganization,
      SignedInAnswers answers,
      BrowserCall browser,
      CurrentActor actor) {
    this.signOut = signOut;
    this.leaveBrowser = leaveBrowser;
    this.switchOrganization = switchOrganization;
    this.answers = answers;
    this.browser = browser;
    this.actor = actor;
  }

  @POST
  @Path("/logout")
  @PermitAll
  @TokenIfAny
  @ProfileScope
  @Operation(
      summary = "Sign out: both tokens of this session are worth nothing at once",
      description =
          "In cookie mode the cookies go too; there the refresh token's will do, when that of the"
              + " access token has expired.")
  @APIResponse(responseCode = "204", description = "Signed out")
  @Refuses({"UNAUTHENTICATED: There is no refresh token.", "CSRF_INVALID"})
  public RestResponse<Void> logout() {
    var signedIn = actor.ifAny();
    if (signedIn.isPresent()) {
      signOut.handle(new SignOut.Command(signedIn.get().account(), new SessionId(actor.session())));
      return answers.signedOut(browser.isSignedIn());
    }
    leaveBrowser.handle(new LeaveBrowser.Command(browser.refreshToken()));
    return answers.signedOut(true);
  }

  @POST
  @AnswersTokens
  @Path("/switch")
  @Operation(
      summary = "Turn to another organization: this session ends, a new one opens",
      description = "The new tokens come as the old ones did: in the body, or in cookies.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in there",
      content = @Content(schema = @Schema(implementation = TokensResponse.class)))
  @Refuses({"NOT_FOUND: There is no such organization.", "UNAUTHENTICATED: The session is over."})
  public RestResponse<SignInAnswer> switchOrganization(@NotNull @Valid SwitchRequest body) {
    var command =
        new SwitchOrganization.Command(
            actor.get().account(),
            new SessionId(actor.session()),
            new OrganizationId(body.organizationId()),
            answers.client());
    return answers.of(switchOrganization.handle(command), browser.isSignedIn());
  }
}

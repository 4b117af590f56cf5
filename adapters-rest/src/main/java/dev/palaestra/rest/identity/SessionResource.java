package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RefreshSession;
import dev.palaestra.application.identity.SignIn;
import dev.palaestra.application.identity.SignOut;
import dev.palaestra.application.identity.SwitchOrganization;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.CurrentActor;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authentication")
public class SessionResource {
  private final SignIn signIn;
  private final RefreshSession refreshSession;
  private final SignOut signOut;
  private final SwitchOrganization switchOrganization;
  private final SignedInAnswers answers;
  private final CurrentActor actor;

  SessionResource(
      SignIn signIn,
      RefreshSession refreshSession,
      SignOut signOut,
      SwitchOrganization switchOrganization,
      SignedInAnswers answers,
      CurrentActor actor) {
    this.signIn = signIn;
    this.refreshSession = refreshSession;
    this.signOut = signOut;
    this.switchOrganization = switchOrganization;
    this.answers = answers;
    this.actor = actor;
  }

  @POST
  @Path("/login")
  @PermitAll
  @Operation(
      summary = "Sign in with a password",
      description =
          "Opens the organization used last, else the one joined first. Five failures within an"
              + " hour lock the address out of the account for half an hour (429 LOGIN_LOCKED).")
  @APIResponse(responseCode = "200", description = "Signed in")
  @APIResponse(responseCode = "401", description = "INVALID_CREDENTIALS")
  @APIResponse(responseCode = "403", description = "ACCOUNT_SUSPENDED")
  public TokensResponse login(@NotNull @Valid SignInRequest body) {
    var command =
        new SignIn.Command(
            new EmailAddress(body.email()), new Password(body.password()), answers.client());
    return answers.of(signIn.handle(command));
  }

  @POST
  @Path("/refresh")
  @PermitAll
  @Operation(
      summary = "Exchange a refresh token for new tokens",
      description =
          "Each refresh token is good for one exchange. One that comes back ends its session.")
  @APIResponse(responseCode = "200", description = "New tokens of the same session")
  @APIResponse(responseCode = "401", description = "The session is over")
  public TokensResponse refresh(@NotNull @Valid RefreshRequest body) {
    return answers.of(refreshSession.handle(new RefreshSession.Command(body.refreshToken())));
  }

  @POST
  @Path("/logout")
  @Authenticated
  @Operation(summary = "Sign out: both tokens of this session are worth nothing at once")
  @APIResponse(responseCode = "204", description = "Signed out")
  public void logout() {
    signOut.handle(new SignOut.Command(actor.get(), new SessionId(actor.session())));
  }

  @POST
  @Path("/switch")
  @Authenticated
  @Operation(summary = "Turn to another organization: this session ends, a new one opens")
  @APIResponse(responseCode = "200", description = "Signed in there")
  @APIResponse(responseCode = "404", description = "You have no active membership there")
  public TokensResponse change(@NotNull @Valid SwitchRequest body) {
    var command =
        new SwitchOrganization.Command(
            actor.get(),
            new SessionId(actor.session()),
            new OrganizationId(body.organizationId()),
            answers.client());
    return answers.of(switchOrganization.handle(command));
  }
}

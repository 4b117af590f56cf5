package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.AcceptInvitation;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/invitations/acceptance")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class InvitationAcceptanceResource {
  private final AcceptInvitation acceptInvitation;
  private final CurrentActor actor;

  InvitationAcceptanceResource(AcceptInvitation acceptInvitation, CurrentActor actor) {
    this.acceptInvitation = acceptInvitation;
    this.actor = actor;
  }

  @POST
  @Operation(
      summary = "Accept an invitation to your address",
      description = "`POST /auth/switch` leads into the organization.")
  @APIResponse(responseCode = "200", description = "The membership")
  @Refuses({
    "NOT_ALLOWED: An admin of the organization has suspended the membership.",
    "TOKEN_INVALID",
    "TOKEN_INVALID: The invitation is for another mail address.",
    "TOO_MANY_ORGANIZATIONS"
  })
  public MembershipResponse acceptInvitation(@NotNull @Valid TokenRequest body) {
    var command =
        new AcceptInvitation.Command(actor.get().account(), new SecretToken(body.token()));
    return MembershipResponse.of(acceptInvitation.handle(command));
  }
}

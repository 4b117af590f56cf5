package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ReadInvitation;
import dev.palaestra.application.identity.WithdrawInvitation;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(InvitationsResource.PATH + "/{invitation_id}")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class InvitationResource {
  private final ReadInvitation readInvitation;
  private final WithdrawInvitation withdrawInvitation;
  private final CurrentActor actor;

  InvitationResource(
      ReadInvitation readInvitation, WithdrawInvitation withdrawInvitation, CurrentActor actor) {
    this.readInvitation = readInvitation;
    this.withdrawInvitation = withdrawInvitation;
    this.actor = actor;
  }

  @GET
  @Operation(summary = "An invitation")
  @APIResponse(responseCode = "200", description = "The invitation")
  @Refuses({"NOT_FOUND: There is no such organization.", "NOT_FOUND: There is no such invitation."})
  public InvitationResponse get(UUID id, @PathParam("invitation_id") UUID invitation) {
    var command =
        new ReadInvitation.Command(
            actor.get(), new OrganizationId(id), new InvitationId(invitation));
    return InvitationResponse.of(readInvitation.handle(command));
  }

  @DELETE
  @Operation(summary = "Withdraw an invitation; one that is no longer open stays as it is")
  @APIResponse(responseCode = "204", description = "It is open no more")
  @Refuses({"NOT_FOUND: There is no such organization.", "NOT_FOUND: There is no such invitation."})
  public void withdrawInvitation(
      UUID id,
      @PathParam("invitation_id") UUID invitation,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    withdrawInvitation.handle(
        new WithdrawInvitation.Command(
            actor.get(),
            new OrganizationId(id),
            new InvitationId(invitation),
            IfMatch.expected(ifMatch)));
  }
}

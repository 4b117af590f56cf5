package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.JoinOrganization;
import dev.palaestra.application.identity.LeaveOrganization;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Shows;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(MeResource.PATH + "/memberships")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own account")
public class OwnMembershipsResource {
  private final JoinOrganization joinOrganization;
  private final LeaveOrganization leaveOrganization;
  private final CurrentActor actor;

  OwnMembershipsResource(
      JoinOrganization joinOrganization, LeaveOrganization leaveOrganization, CurrentActor actor) {
    this.joinOrganization = joinOrganization;
    this.leaveOrganization = leaveOrganization;
    this.actor = actor;
  }

  @POST
  @Operation(
      summary = "Join an organization that lets you in by its policy",
      description =
          "OPEN lets you in at once, `POST /auth/switch` leads there; with APPROVAL you wait until"
              + " an admin lets you in, and so does everywhere who has belonged to it before."
              + " Your memberships stand in `GET /me`.")
  @APIResponse(responseCode = "201", description = "The membership, ACTIVE or PENDING")
  @Refuses({
    "ALREADY_MEMBER",
    "NOT_ALLOWED: One joins it by invitation only.",
    "NOT_FOUND: There is no such organization.",
    "TOO_MANY_ORGANIZATIONS"
  })
  @Shows("{\"role\": \"MEMBER\"}")
  public RestResponse<MembershipResponse> joinOrganization(@NotNull @Valid JoinRequest body) {
    var joined = joinOrganization.handle(body.command(actor.get().account()));
    return Created.at(MeResource.PATH, MembershipResponse.of(joined));
  }

  @DELETE
  @Path("/{organization_id}")
  @Operation(
      summary = "Leave an organization, or wait no longer to be let in",
      description =
          "Your sessions there end at once. Who joins again waits for an admin. An organization whose"
              + " only member you were closes.")
  @APIResponse(responseCode = "204", description = "You do not belong to it any more")
  @Refuses({
    "NOT_FOUND: There is no such organization.",
    "NOT_ALLOWED: An admin of the organization has suspended the membership.",
    "LAST_ADMIN"
  })
  public void leaveOrganization(@PathParam("organization_id") UUID organization) {
    leaveOrganization.handle(
        new LeaveOrganization.Command(actor.get().account(), new OrganizationId(organization)));
  }
}

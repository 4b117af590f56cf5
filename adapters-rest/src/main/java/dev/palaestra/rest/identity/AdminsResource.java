package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.InviteAdmin;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(OrganizationsResource.PATH + "/{id}/admins")
@RolesAllowed(Roles.PLATFORM_ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class AdminsResource {
  private final InviteAdmin inviteAdmin;
  private final CurrentActor actor;
  private final Bodies bodies;

  AdminsResource(InviteAdmin inviteAdmin, CurrentActor actor, Bodies bodies) {
    this.inviteAdmin = inviteAdmin;
    this.actor = actor;
    this.bodies = bodies;
  }

  @POST
  @Operation(
      summary = "Invite an admin for an organization that nobody runs any more",
      description =
          "Nobody means: no ADMIN who is ACTIVE there and whose account is ACTIVE. Members are invited"
              + " too, but for who is suspended there. The offer is good for seven days and for that address; it takes the place of all"
              + " that were made before to somebody as ADMIN, so a mistyped one ends with the next.")
  @APIResponse(responseCode = "204", description = "The mail is on its way")
  @Refuses({
    "ACCOUNT_SUSPENDED",
    "NOT_FOUND: There is no such organization.",
    "ORGANIZATION_CLOSED",
    "HAS_ADMIN",
    "ALREADY_MEMBER: The person is suspended there; an admin lets him in again.",
    "RATE_LIMITED: This address has been sent enough mails."
  })
  public void inviteAdmin(UUID id, @NotNull AdminRequest body) {
    var email = bodies.later(body, AdminRequest::address);
    inviteAdmin.handle(new InviteAdmin.Command(actor.get(), new OrganizationId(id), email));
  }
}

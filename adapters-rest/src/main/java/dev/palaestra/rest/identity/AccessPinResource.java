package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.IssueAccessPin;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/members/{id}/access-pin")
@RolesAllowed(Roles.COACH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class AccessPinResource {
  private final IssueAccessPin issueAccessPin;
  private final CurrentActor actor;

  AccessPinResource(IssueAccessPin issueAccessPin, CurrentActor actor) {
    this.issueAccessPin = issueAccessPin;
    this.actor = actor;
  }

  @PUT
  @Operation(
      summary = "Give a member a new PIN, in place of the one he had",
      description =
          "An admin to any member. Coaches are refused as long as nobody can be assigned to"
              + " them: only then do they give PINs to those whom they train. Six digits, good for"
              + " a year; five wrong tries make it void, and whence they came sign-ins wait for half an"
              + " hour, with a new PIN too.")
  @APIResponse(responseCode = "200", description = "The PIN, told once")
  @Refuses({
    "NOT_FOUND: There is no such member.",
    "NOT_ALLOWED: You do not train this member.",
    "NOT_ALLOWED: A PIN is for members, not for coaches and admins.",
    "NOT_ON_YOURSELF: Somebody else gives you a PIN.",
    "UNAVAILABLE"
  })
  public AccessPinResponse issueAccessPin(UUID id) {
    var command = new IssueAccessPin.Command(actor.get(), new AccountId(id));
    return AccessPinResponse.of(issueAccessPin.handle(command));
  }
}

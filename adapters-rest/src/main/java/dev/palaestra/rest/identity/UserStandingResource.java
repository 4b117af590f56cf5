package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangeMember;
import dev.palaestra.application.identity.MemberChange;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(UsersResource.PATH + "/{id}")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserStandingResource {
  private final ChangeMember changeMember;
  private final CurrentActor actor;
  private final Bodies bodies;

  UserStandingResource(ChangeMember changeMember, CurrentActor actor, Bodies bodies) {
    this.changeMember = changeMember;
    this.actor = actor;
    this.bodies = bodies;
  }

  @PUT
  @Path("/role")
  @Operation(
      summary = "Give somebody another role",
      description =
          "A promotion shows in his next token; a demotion ends his sessions in your organization"
              + " at once, and with any change the open invitations to his address and those that"
              + " he has sent are withdrawn. For who is INVITED it changes the offer.")
  @APIResponse(responseCode = "200", description = "The changed person")
  @Refuses({
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "NOT_FOUND: There is no such member.",
    "NOT_A_MEMBER: The membership has ended; an invitation begins it again.",
    "LAST_ADMIN",
    "NOT_A_MEMBER: Let the person in first.",
    "MEMBER_NOT_VERIFIED",
    "NOT_ON_YOURSELF: Another admin has to do this."
  })
  public MemberResponse changeUserRole(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull RoleRequest body) {
    return change(id, ifMatch, bodies.later(body, RoleRequest::memberChange));
  }

  @PUT
  @Path("/status")
  @Operation(
      summary = "Suspend somebody, let him in again, or approve who waits (PENDING)",
      description =
          "It is about his place in your organization: his sessions there end at once, his other"
              + " organizations are untouched. The open invitations to his address and those that he"
              + " has sent are withdrawn.")
  @APIResponse(responseCode = "200", description = "The changed person")
  @Refuses({
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "NOT_FOUND: There is no such member.",
    "NOT_A_MEMBER: The membership has ended; an invitation begins it again.",
    "NOT_A_MEMBER: The person has not accepted the invitation yet.",
    "LAST_ADMIN",
    "NOT_ON_YOURSELF: Another admin has to do this."
  })
  public MemberResponse changeUserStatus(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull StatusRequest body) {
    return change(id, ifMatch, bodies.later(body, StatusRequest::memberChange));
  }

  private MemberResponse change(UUID id, @Nullable IfMatch ifMatch, Wanted<MemberChange> change) {
    var command = new ChangeMember.Command(actor.get(), id, IfMatch.expected(ifMatch), change);
    return MemberResponse.of(changeMember.handle(command));
  }
}

package dev.palaestra.rest.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palaestra.application.identity.EditMember;
import dev.palaestra.application.identity.RemoveMember;
import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.MergePatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(UsersResource.PATH + "/{id}")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserResource {
  private final MemberQueries members;
  private final EditMember editMember;
  private final RemoveMember removeMember;
  private final CurrentActor actor;
  private final MergePatch patches;
  private final Clock clock;

  UserResource(
      MemberQueries members,
      EditMember editMember,
      RemoveMember removeMember,
      CurrentActor actor,
      MergePatch patches,
      Clock clock) {
    this.members = members;
    this.editMember = editMember;
    this.removeMember = removeMember;
    this.actor = actor;
    this.patches = patches;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Somebody of your organization, also after his membership has ended")
  @APIResponse(responseCode = "200", description = "The person")
  @Refuses("NOT_FOUND: There is no such member.")
  public MemberResponse get(UUID id) {
    return MemberResponse.of(members.get(actor.get().tenant(), id, clock.instant()));
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Say what somebody is called in your organization (JSON merge patch)",
      description = "The name he has given himself stays his, and so does everything else.")
  @APIResponse(responseCode = "200", description = "The changed person")
  @Refuses({
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "NOT_FOUND: There is no such member.",
    "NOT_A_MEMBER: The membership has ended; an invitation begins it again.",
    "NOT_ON_YOURSELF: Another admin has to do this."
  })
  public MemberResponse edit(
      UUID id,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
      @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = UserPatch.class)))
          ObjectNode patch)
      throws JsonProcessingException {
    var change = patches.of(patch, UserPatch.class, UserPatch::new, UserPatch::fullName);
    var command = new EditMember.Command(actor.get(), id, IfMatch.expected(ifMatch), change);
    return MemberResponse.of(editMember.handle(command));
  }

  @DELETE
  @Operation(
      summary = "End a membership, or withdraw an invitation",
      description =
          "The person's sessions in your organization end at once, and the open invitations to his"
              + " address and those that he has sent are withdrawn; what else he did there stays, and"
              + " so does his account.")
  @APIResponse(responseCode = "204", description = "It has ended")
  @Refuses({
    "NOT_ALLOWED: You run the organization no more.",
    "ACCOUNT_SUSPENDED",
    "NOT_FOUND: There is no such member.",
    "LAST_ADMIN",
    "NOT_ON_YOURSELF: Another admin has to do this."
  })
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    var who = actor.get();
    removeMember.handle(new RemoveMember.Command(who, who.tenant(), id, IfMatch.expected(ifMatch)));
  }
}

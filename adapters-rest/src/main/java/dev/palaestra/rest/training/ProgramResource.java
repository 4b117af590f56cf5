package dev.palaestra.rest.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palaestra.application.training.EditProgram;
import dev.palaestra.application.training.ReadProgram;
import dev.palaestra.application.training.RemoveProgram;
import dev.palaestra.domain.training.ProgramId;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(ProgramsResource.PATH + "/{id}")
@RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramResource {
  private final ReadProgram readProgram;
  private final EditProgram editProgram;
  private final RemoveProgram removeProgram;
  private final MergePatch patches;
  private final CurrentActor actor;

  ProgramResource(
      ReadProgram readProgram,
      EditProgram editProgram,
      RemoveProgram removeProgram,
      MergePatch patches,
      CurrentActor actor) {
    this.readProgram = readProgram;
    this.editProgram = editProgram;
    this.removeProgram = removeProgram;
    this.patches = patches;
    this.actor = actor;
  }

  @GET
  @Operation(summary = "A program with its workouts and prescriptions")
  @Refuses("NOT_FOUND: There is no such program.")
  public ProgramResponse get(UUID id) {
    return ProgramResponse.of(
        readProgram.handle(new ReadProgram.Command(actor.get(), new ProgramId(id))));
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change name, description or duration",
      description = "By its owner or an admin; a template by an admin.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProgramPatch.class)))
  @Refuses({
    "NOT_FOUND: There is no such program.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role ADMIN.",
    "NOT_ALLOWED: Only the platform admin may do this."
  })
  public ProgramResponse edit(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull ObjectNode body)
      throws JsonProcessingException {
    var program = new ProgramId(id);
    var change = patches.of(body, ProgramPatch.class, ProgramPatch::of, ProgramPatch::details);
    return ProgramResponse.of(
        editProgram.handle(
            new EditProgram.Command(actor.get(), program, IfMatch.expected(ifMatch), change)));
  }

  @DELETE
  @Operation(
      summary = "Remove a program with its workouts",
      description = "By its owner or an admin; a template by an admin. Its clones stay.")
  @APIResponse(responseCode = "204", description = "Removed")
  @Refuses({
    "NOT_FOUND: There is no such program.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role ADMIN.",
    "NOT_ALLOWED: Only the platform admin may do this."
  })
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    removeProgram.handle(
        new RemoveProgram.Command(actor.get(), new ProgramId(id), IfMatch.expected(ifMatch)));
  }
}

package dev.palaestra.rest.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palaestra.application.training.EditExercise;
import dev.palaestra.application.training.RemoveExercise;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseQueries;
import dev.palaestra.domain.training.Exercises;
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

@Path(ExercisesResource.PATH + "/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class ExerciseResource {
  private final ExerciseQueries exercises;
  private final EditExercise editExercise;
  private final RemoveExercise removeExercise;
  private final MergePatch patches;
  private final CurrentActor actor;

  ExerciseResource(
      ExerciseQueries exercises,
      EditExercise editExercise,
      RemoveExercise removeExercise,
      MergePatch patches,
      CurrentActor actor) {
    this.exercises = exercises;
    this.editExercise = editExercise;
    this.removeExercise = removeExercise;
    this.patches = patches;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
  @Operation(summary = "An exercise, archived or not")
  @Refuses("NOT_FOUND: There is no such exercise.")
  public ExerciseResponse get(UUID id) {
    var tenant = actor.get().tenantOrNone();
    return exercises
        .find(tenant, new ExerciseId(id))
        .map(ExerciseResponse::of)
        .orElseThrow(Exercises::absent);
  }

  @PATCH
  @RolesAllowed({Roles.COACH, Roles.PLATFORM_ADMIN})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change an exercise",
      description = "By its author or an admin; a global one by the platform admin.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ExercisePatch.class)))
  @Refuses({
    "NOT_FOUND: There is no such exercise.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role COACH.",
    "NOT_ALLOWED: Only the platform admin may do this.",
    "NAME_TAKEN"
  })
  public ExerciseResponse edit(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull ObjectNode body)
      throws JsonProcessingException {
    var change = patches.of(body, ExercisePatch.class, ExercisePatch::of, ExercisePatch::details);
    return ExerciseResponse.of(
        editExercise.handle(
            new EditExercise.Command(
                actor.get(), new ExerciseId(id), IfMatch.expected(ifMatch), change)));
  }

  @DELETE
  @RolesAllowed({Roles.COACH, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Remove an exercise, or archive it where a workout prescribes it",
      description = "By its author or an admin; a global one by the platform admin.")
  @APIResponse(responseCode = "204", description = "Removed, or archived")
  @Refuses({
    "NOT_FOUND: There is no such exercise.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role COACH.",
    "NOT_ALLOWED: Only the platform admin may do this."
  })
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    removeExercise.handle(
        new RemoveExercise.Command(actor.get(), new ExerciseId(id), IfMatch.expected(ifMatch)));
  }
}

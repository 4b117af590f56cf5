package dev.palaestra.rest.training;

import dev.palaestra.application.training.ChangeExerciseStatus;
import dev.palaestra.domain.training.ExerciseId;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(ExercisesResource.PATH + "/{id}/status")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class ExerciseStatusResource {
  private final ChangeExerciseStatus changeStatus;
  private final Bodies bodies;
  private final CurrentActor actor;

  ExerciseStatusResource(ChangeExerciseStatus changeStatus, Bodies bodies, CurrentActor actor) {
    this.changeStatus = changeStatus;
    this.bodies = bodies;
    this.actor = actor;
  }

  @PUT
  @RolesAllowed({Roles.COACH, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Archive an exercise or bring it back",
      description = "By its author or an admin; a global one by the platform admin.")
  @Refuses({
    "NOT_FOUND: There is no such exercise.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role COACH.",
    "NOT_ALLOWED: Only the platform admin may do this."
  })
  public ExerciseResponse change(
      UUID id,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
      @NotNull ExerciseStatusRequest body) {
    var status = bodies.later(body, ExerciseStatusRequest::status);
    return ExerciseResponse.of(
        changeStatus.handle(
            new ChangeExerciseStatus.Command(
                actor.get(), new ExerciseId(id), IfMatch.expected(ifMatch), status)));
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.application.training.ReadStandaloneWorkout;
import dev.palaestra.application.training.RemoveStandaloneWorkout;
import dev.palaestra.application.training.ReplaceStandaloneWorkout;
import dev.palaestra.domain.training.WorkoutId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

@Path(StandaloneWorkoutsResource.PATH + "/{id}")
@RolesAllowed(Roles.COACH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workouts")
public class StandaloneWorkoutResource {
  private final ReadStandaloneWorkout readWorkout;
  private final ReplaceStandaloneWorkout replaceWorkout;
  private final RemoveStandaloneWorkout removeWorkout;
  private final Bodies bodies;
  private final CurrentActor actor;

  StandaloneWorkoutResource(
      ReadStandaloneWorkout readWorkout,
      ReplaceStandaloneWorkout replaceWorkout,
      RemoveStandaloneWorkout removeWorkout,
      Bodies bodies,
      CurrentActor actor) {
    this.readWorkout = readWorkout;
    this.replaceWorkout = replaceWorkout;
    this.removeWorkout = removeWorkout;
    this.bodies = bodies;
    this.actor = actor;
  }

  @GET
  @Operation(summary = "A workout outside of any program, by its owner or an admin")
  @Refuses("NOT_FOUND: There is no such workout.")
  public StandaloneWorkoutResponse getWorkout(UUID id) {
    return StandaloneWorkoutResponse.of(
        readWorkout.handle(new ReadStandaloneWorkout.Command(actor.get(), new WorkoutId(id))));
  }

  @PUT
  @Operation(
      summary = "Write such a workout anew",
      description = "Archived exercises that it prescribes already may stay.")
  @Refuses({
    "NOT_FOUND: There is no such workout.",
    "NOT_FOUND: There is no such exercise.",
    "EXERCISE_ARCHIVED"
  })
  public StandaloneWorkoutResponse replaceWorkout(
      UUID id,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
      @NotNull StandaloneWorkoutRequest body) {
    var wanted = bodies.later(body, StandaloneWorkoutRequest::content);
    return StandaloneWorkoutResponse.of(
        replaceWorkout.handle(
            new ReplaceStandaloneWorkout.Command(
                actor.get(), new WorkoutId(id), IfMatch.expected(ifMatch), wanted)));
  }

  @DELETE
  @Operation(summary = "Remove such a workout")
  @APIResponse(responseCode = "204", description = "Removed")
  @Refuses("NOT_FOUND: There is no such workout.")
  public void removeWorkout(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    removeWorkout.handle(
        new RemoveStandaloneWorkout.Command(
            actor.get(), new WorkoutId(id), IfMatch.expected(ifMatch)));
  }
}

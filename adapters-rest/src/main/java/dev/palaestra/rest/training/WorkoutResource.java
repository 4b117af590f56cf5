package dev.palaestra.rest.training;

import dev.palaestra.application.training.ReadStandaloneWorkout;
import dev.palaestra.application.training.RemoveStandaloneWorkout;
import dev.palaestra.application.training.ReplaceStandaloneWorkout;
import dev.palaestra.domain.training.WorkoutId;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.IfMatch;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

@Path(WorkoutsResource.PATH + "/{id}")
@RolesAllowed(Roles.COACH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workouts")
public class WorkoutResource {
  private final ReadStandaloneWorkout readWorkout;
  private final ReplaceStandaloneWorkout replaceWorkout;
  private final RemoveStandaloneWorkout removeWorkout;
  private final CurrentActor actor;

  WorkoutResource(
      ReadStandaloneWorkout readWorkout,
      ReplaceStandaloneWorkout replaceWorkout,
      RemoveStandaloneWorkout removeWorkout,
      CurrentActor actor) {
    this.readWorkout = readWorkout;
    this.replaceWorkout = replaceWorkout;
    this.removeWorkout = removeWorkout;
    this.actor = actor;
  }

  @GET
  @Operation(summary = "A workout outside of any program, by its owner or an admin")
  public StandaloneWorkoutResponse get(UUID id) {
    return read(new WorkoutId(id));
  }

  @PUT
  @Operation(
      summary = "Write such a workout anew",
      description = "Archived exercises that it prescribes already may stay.")
  public StandaloneWorkoutResponse replace(
      UUID id,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
      @NotNull @Valid StandaloneWorkoutRequest body) {
    var workout = new WorkoutId(id);
    replaceWorkout.handle(
        new ReplaceStandaloneWorkout.Command(
            actor.get(), workout, IfMatch.expected(ifMatch), body.content()));
    return read(workout);
  }

  @DELETE
  @Operation(summary = "Remove such a workout")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    removeWorkout.handle(
        new RemoveStandaloneWorkout.Command(
            actor.get(), new WorkoutId(id), IfMatch.expected(ifMatch)));
  }

  private StandaloneWorkoutResponse read(WorkoutId id) {
    return StandaloneWorkoutResponse.of(
        readWorkout.handle(new ReadStandaloneWorkout.Command(actor.get(), id)));
  }
}

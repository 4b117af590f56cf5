package dev.palaestra.rest.training;

import dev.palaestra.application.training.AddWorkout;
import dev.palaestra.application.training.ReadProgram;
import dev.palaestra.application.training.RemoveWorkout;
import dev.palaestra.application.training.ReplaceWorkout;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.WorkoutId;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.Created;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The workouts of a program. Their `ETag` and `If-Match` are about the version of the program.
@Path(ProgramsResource.PATH + "/{id}/workouts")
@RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
public class ProgramWorkoutResource {
  private final AddWorkout addWorkout;
  private final ReplaceWorkout replaceWorkout;
  private final RemoveWorkout removeWorkout;
  private final ReadProgram readProgram;
  private final Bodies bodies;
  private final CurrentActor actor;

  ProgramWorkoutResource(
      AddWorkout addWorkout,
      ReplaceWorkout replaceWorkout,
      RemoveWorkout removeWorkout,
      ReadProgram readProgram,
      Bodies bodies,
      CurrentActor actor) {
    this.addWorkout = addWorkout;
    this.replaceWorkout = replaceWorkout;
    this.removeWorkout = removeWorkout;
    this.readProgram = readProgram;
    this.bodies = bodies;
    this.actor = actor;
  }

  @POST
  @Operation(
      summary = "Put a workout into a program",
      description =
          "More than 30 sets are allowed, with a warning. The `ETag` carries the version of the"
              + " program.")
  @APIResponse(responseCode = "201", description = "Added")
  @Refuses({
    "NOT_FOUND: There is no such program.",
    "NOT_FOUND: There is no such exercise.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role ADMIN.",
    "NOT_ALLOWED: Only the platform admin may do this.",
    "DAY_TAKEN",
    "ORDER_TAKEN",
    "EXERCISE_ARCHIVED"
  })
  public RestResponse<WorkoutResponse> add(
      UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull WorkoutRequest body) {
    var wanted = bodies.later(body, WorkoutRequest::details);
    var added =
        WorkoutResponse.of(
            addWorkout.handle(
                new AddWorkout.Command(
                    actor.get(), new ProgramId(id), IfMatch.expected(ifMatch), wanted)));
    var place = ProgramsResource.PATH + "/" + id + "/workouts/" + added.id();
    return Created.at(place, added);
  }

  @GET
  @Path("/{wid}")
  @Operation(summary = "A workout of a program")
  @Refuses({"NOT_FOUND: There is no such program.", "NOT_FOUND: The program has no such workout."})
  public WorkoutResponse get(UUID id, UUID wid) {
    var read = readProgram.handle(new ReadProgram.Command(actor.get(), new ProgramId(id)));
    return WorkoutResponse.of(read.workout(new WorkoutId(wid)));
  }

  @PUT
  @Path("/{wid}")
  @Operation(
      summary = "Write a workout of a program anew",
      description =
          "Archived exercises that it prescribes already may stay. To exchange two workouts, move one"
              + " to a free day and order first.")
  @Refuses({
    "NOT_FOUND: There is no such program.",
    "NOT_FOUND: The program has no such workout.",
    "NOT_FOUND: There is no such exercise.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role ADMIN.",
    "NOT_ALLOWED: Only the platform admin may do this.",
    "DAY_TAKEN",
    "ORDER_TAKEN",
    "EXERCISE_ARCHIVED"
  })
  public WorkoutResponse replace(
      UUID id,
      UUID wid,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
      @NotNull WorkoutRequest body) {
    var wanted = bodies.later(body, WorkoutRequest::details);
    return WorkoutResponse.of(
        replaceWorkout.handle(
            new ReplaceWorkout.Command(
                actor.get(),
                new ProgramId(id),
                new WorkoutId(wid),
                IfMatch.expected(ifMatch),
                wanted)));
  }

  @DELETE
  @Path("/{wid}")
  @Operation(summary = "Take a workout out of a program")
  @APIResponse(responseCode = "204", description = "Taken out")
  @Refuses({
    "NOT_FOUND: There is no such program.",
    "NOT_FOUND: The program has no such workout.",
    "NOT_ALLOWED: Only its owner or an admin may do this.",
    "NOT_ALLOWED: This needs the role ADMIN.",
    "NOT_ALLOWED: Only the platform admin may do this."
  })
  public void remove(UUID id, UUID wid, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    removeWorkout.handle(
        new RemoveWorkout.Command(
            actor.get(), new ProgramId(id), new WorkoutId(wid), IfMatch.expected(ifMatch)));
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.application.training.CreateStandaloneWorkout;
import dev.palaestra.domain.training.StandaloneWorkoutQueries;
import dev.palaestra.domain.training.StandaloneWorkoutSort;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import dev.palaestra.rest.shared.Sorting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(StandaloneWorkoutsResource.PATH)
@RolesAllowed(Roles.COACH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workouts")
public class StandaloneWorkoutsResource {
  static final String PATH = "/api/v1/workouts";
  private static final Sorting<StandaloneWorkoutSort> SORTING =
      new Sorting<>(
          EnumSet.allOf(StandaloneWorkoutSort.class), StandaloneWorkoutSort.CREATED_AT, true);

  private final CreateStandaloneWorkout createWorkout;
  private final Bodies bodies;
  private final StandaloneWorkoutQueries workouts;
  private final Paging paging;
  private final CurrentActor actor;

  StandaloneWorkoutsResource(
      CreateStandaloneWorkout createWorkout,
      Bodies bodies,
      StandaloneWorkoutQueries workouts,
      Paging paging,
      CurrentActor actor) {
    this.createWorkout = createWorkout;
    this.bodies = bodies;
    this.workouts = workouts;
    this.paging = paging;
    this.actor = actor;
  }

  @GET
  @Operation(
      summary =
          "Own workouts outside of programs, for admins the organization's; sort keys: name, created_at")
  public RestResponse<PageResponse<StandaloneWorkoutSummaryResponse>> listWorkouts(
      @Valid @BeanParam ListParams params) {
    var page = paging.request(params, SORTING);
    var found = workouts.list(actor.get(), page);
    return paging.answer(found, page, StandaloneWorkoutSummaryResponse::of);
  }

  @POST
  @Operation(
      summary = "Make a workout outside of any program",
      description = "More than 30 sets are allowed, with a warning. Needs OWN_PROGRAMS.")
  @APIResponse(responseCode = "201", description = "Made")
  @Refuses({"PRO_TIER_REQUIRED", "NOT_FOUND: There is no such exercise.", "EXERCISE_ARCHIVED"})
  public RestResponse<StandaloneWorkoutResponse> createWorkout(
      @NotNull StandaloneWorkoutRequest body) {
    var content = bodies.later(body, StandaloneWorkoutRequest::content);
    var made =
        StandaloneWorkoutResponse.of(
            createWorkout.handle(new CreateStandaloneWorkout.Command(actor.get(), content)));
    return Created.at(PATH + "/" + made.id(), made);
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.domain.training.ExerciseQueries;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ExercisesResource.PATH + "/statistics")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class ExerciseStatisticsResource {
  private final ExerciseQueries exercises;
  private final CurrentActor actor;

  ExerciseStatisticsResource(ExerciseQueries exercises, CurrentActor actor) {
    this.exercises = exercises;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
  @Operation(summary = "How many exercises there are of each sort, archived ones left out")
  public ExerciseStatisticsResponse get() {
    var tenant = actor.get().tenantOrNone();
    return ExerciseStatisticsResponse.of(exercises.statistics(tenant));
  }
}

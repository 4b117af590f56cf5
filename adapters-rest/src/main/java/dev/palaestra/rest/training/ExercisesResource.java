package dev.palaestra.rest.training;

import dev.palaestra.application.training.CreateExercise;
import dev.palaestra.domain.training.ExerciseQueries;
import dev.palaestra.rest.shared.Bodies;
import dev.palaestra.rest.shared.Created;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.PageResponse;
import dev.palaestra.rest.shared.Paging;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ExercisesResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class ExercisesResource {
  static final String PATH = "/api/v1/exercises";

  private final CreateExercise createExercise;
  private final ExerciseQueries exercises;
  private final Paging paging;
  private final Bodies bodies;
  private final CurrentActor actor;

  ExercisesResource(
      CreateExercise createExercise,
      ExerciseQueries exercises,
      Paging paging,
      Bodies bodies,
      CurrentActor actor) {
    this.createExercise = createExercise;
    this.exercises = exercises;
    this.paging = paging;
    this.bodies = bodies;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.MEMBER, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Exercises: the global ones and the organization's own",
      description =
          "Sort keys: name, created_at; with `q` by relevance. Typing errors are forgiven.")
  public RestResponse<PageResponse<ExerciseResponse>> list(
      @Valid @BeanParam ExerciseListParams params) {
    var page = paging.request(params, params.sorting());
    var tenant = actor.get().tenantOrNone();
    return paging.answer(exercises.list(tenant, params.filter(), page), page, ExerciseResponse::of);
  }

  @POST
  @RolesAllowed({Roles.COACH, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Add an exercise to the organization's library",
      description = "The platform admin adds global ones. Needs CUSTOM_EXERCISES.")
  @APIResponse(responseCode = "201", description = "Added")
  @Refuses({
    "PRO_TIER_REQUIRED",
    "NAME_TAKEN",
    "NOT_ALLOWED: This needs the role COACH.",
    "NOT_ALLOWED: Only the platform admin may do this."
  })
  public RestResponse<ExerciseResponse> create(@NotNull ExerciseRequest body) {
    var details = bodies.later(body, ExerciseRequest::details);
    var made =
        ExerciseResponse.of(
            createExercise.handle(
                new CreateExercise.Command(actor.get(), body.wantedScope(), details)));
    return Created.at(PATH + "/" + made.id(), made);
  }
}

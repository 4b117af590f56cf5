package dev.palaestra.rest.training;

import dev.palaestra.application.training.ImportExercises;
import dev.palaestra.rest.shared.CurrentActor;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ExercisesResource.PATH + "/imports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class ExerciseImportResource {
  private final ImportExercises importExercises;
  private final CurrentActor actor;

  ExerciseImportResource(ImportExercises importExercises, CurrentActor actor) {
    this.importExercises = importExercises;
    this.actor = actor;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Import exercises from a file of free-exercise-db",
      description =
          "The JSON array of github.com/yuhonas/free-exercise-db, at most 5 MiB. All that our rules"
              + " can take comes in, in one transaction; names that the library has are skipped. Of"
              + " a file that is not of the format nothing comes in, nor of one of more than 5000"
              + " records. Needs CUSTOM_EXERCISES, which is looked at before the file.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FreeExerciseDbRow[].class),
              examples =
                  @ExampleObject(
                      name = "one record",
                      value =
                          """
                          [{"id": "Barbell_Squat", "name": "Barbell Squat", "force": "push",
                            "level": "beginner", "mechanic": "compound", "equipment": "barbell",
                            "primaryMuscles": ["quadriceps"],
                            "secondaryMuscles": ["calves", "glutes", "hamstrings", "lower back"],
                            "category": "strength"}]
                          """)))
  @APIResponse(responseCode = "200", description = "What became of each row")
  @Refuses({
    "PRO_TIER_REQUIRED",
    "NOT_ALLOWED: This needs the role ADMIN.",
    "NOT_ALLOWED: Only the platform admin may do this.",
    "NAME_TAKEN",
    "IMPORT_BROKEN: 1 places are not of the format of free-exercise-db; nothing was imported.",
    "IMPORT_BROKEN: At least 100 places are not of the format of free-exercise-db; nothing was"
        + " imported.",
    "IMPORT_BROKEN: A file has at most 5000 records; nothing was imported.",
    "UNAVAILABLE: Others import at this moment: try again soon.",
    "UNAVAILABLE: Your organization imports already: wait until it is done."
  })
  public ImportResponse importExercises(
      @BeanParam ImportParams params, @NotNull List<Object> rows) {
    return ImportResponse.of(
        importExercises.handle(
            new ImportExercises.Command(actor.get(), params.scope, rows, params.dryRun)));
  }
}

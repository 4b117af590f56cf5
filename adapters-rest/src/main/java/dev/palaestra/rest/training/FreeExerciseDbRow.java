package dev.palaestra.rest.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A record of free-exercise-db, for the document: the import reads its file without it, so that it
/// can name every place that is not of the format.
@Schema(description = "A record of github.com/yuhonas/free-exercise-db")
public record FreeExerciseDbRow(
    @Schema(required = true, examples = "Barbell_Squat") String id,
    @Schema(required = true, examples = "Barbell Squat") String name,
    @Schema(
            required = true,
            enumeration = {"push", "pull", "static"},
            examples = "push")
        @Nullable String force,
    @Schema(
            required = true,
            enumeration = {"beginner", "intermediate", "expert"},
            examples = "beginner")
        String level,
    @Schema(
            required = true,
            enumeration = {"compound", "isolation"},
            examples = "compound")
        @Nullable String mechanic,
    @Schema(
            required = true,
            enumeration = {
              "barbell",
              "e-z curl bar",
              "dumbbell",
              "cable",
              "machine",
              "body only",
              "kettlebells",
              "bands",
              "medicine ball",
              "exercise ball",
              "foam roll",
              "other"
            },
            examples = "barbell")
        @Nullable String equipment,
    @Schema(required = true, examples = "[\"quadriceps\"]") @JsonProperty("primaryMuscles")
        List<Muscle> primaryMuscles,
    @Schema(required = true, examples = "[\"calves\", \"glutes\", \"hamstrings\"]")
        @JsonProperty("secondaryMuscles")
        List<Muscle> secondaryMuscles,
    @Schema(description = "By line; may be absent") List<String> instructions,
    @Schema(
            required = true,
            enumeration = {
              "strength",
              "powerlifting",
              "olympic weightlifting",
              "strongman",
              "stretching",
              "plyometrics",
              "cardio"
            },
            examples = "strength")
        String category,
    @Schema(description = "Not taken over; may be absent") List<String> images) {
  /// As the file writes it.
  @Schema(
      type = SchemaType.STRING,
      enumeration = {
        "abdominals",
        "abductors",
        "adductors",
        "biceps",
        "calves",
        "chest",
        "forearms",
        "glutes",
        "hamstrings",
        "lats",
        "lower back",
        "middle back",
        "neck",
        "quadriceps",
        "shoulders",
        "traps",
        "triceps"
      })
  public record Muscle() {}
}

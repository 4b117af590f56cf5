package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.Force;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Mechanic;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.ScopeKind;
import dev.palaestra.rest.shared.PlainName;
import dev.palaestra.rest.shared.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new exercise.
///
/// @param category STRENGTH where nothing is said; then one muscle at least has the share 1
/// @param scope ORGANIZATION where nothing is said
public record ExerciseRequest(
    @Schema(examples = "Barbell bench press")
        @NotNull
        @Size(min = ExerciseDetails.NAME_MIN, max = ExerciseDetails.NAME_MAX)
        @PlainName
        String name,
    @Schema(examples = "The classic one, with a medium grip.")
        @Size(max = ExerciseDetails.DESCRIPTION_MAX)
        @PlainText
        @Nullable String description,
    @Schema(examples = "BARBELL") @NotNull Equipment equipment,
    @Schema(description = "STRENGTH where nothing is said", examples = "STRENGTH")
        @Nullable ExerciseCategory category,
    @Schema(
            description =
                "The share of a set that counts for each muscle: 0.25, 0.5, 0.75 or 1. STRENGTH"
                    + " needs a muscle with the share 1.",
            examples = "{\"CHEST\": 1, \"TRICEPS\": 0.75, \"FRONT_DELTS\": 0.5}")
        @Nullable Map<MuscleGroup, @NotNull @Share BigDecimal> muscleContributions,
    @Schema(examples = "INTERMEDIATE") @Nullable Difficulty difficulty,
    @Schema(examples = "PUSH") @Nullable Force force,
    @Schema(examples = "COMPOUND") @Nullable Mechanic mechanic,
    @Schema(examples = "Lie on the bench.\nLower the bar to the chest.\nPress.")
        @Size(max = Guide.INSTRUCTIONS_MAX)
        @PlainText
        @Nullable String instructions,
    @Schema(pattern = ExercisePatch.HTTPS, examples = "https://example.org/bench-press.jpg")
        @Size(max = Guide.URL_MAX)
        @HttpsUrl
        @Nullable String imageUrl,
    @Schema(pattern = ExercisePatch.HTTPS, examples = "https://example.org/bench-press.mp4")
        @Size(max = Guide.URL_MAX)
        @HttpsUrl
        @Nullable String videoUrl,
    @Schema(
            description = "ORGANIZATION where nothing is said; GLOBAL is for the platform admin",
            examples = "ORGANIZATION")
        @Nullable ScopeKind scope) {

  public ExerciseRequest {
    name = Names.stripped(name);
  }

  ScopeKind wantedScope() {
    return Objects.requireNonNullElse(scope, ScopeKind.ORGANIZATION);
  }

  ExerciseDetails details() {
    var kind = Objects.requireNonNullElse(category, ExerciseCategory.STRENGTH);
    return ExerciseDetails.checked(
        name,
        description,
        new Movement(equipment, kind, difficulty, force, mechanic),
        Shares.contributions(muscleContributions),
        new Guide(instructions, imageUrl, videoUrl));
  }
}

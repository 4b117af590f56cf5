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
import dev.palaestra.rest.shared.PlainName;
import dev.palaestra.rest.shared.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a merge patch may change of an exercise; in `muscle_contributions` null removes a muscle.
public record ExercisePatch(
    @Schema(examples = "Paused bench press")
        @NotNull
        @Size(min = ExerciseDetails.NAME_MIN, max = ExerciseDetails.NAME_MAX)
        @PlainName
        String name,
    @Schema(examples = "With a second on the chest.")
        @Size(max = ExerciseDetails.DESCRIPTION_MAX)
        @PlainText
        @Nullable String description,
    @Schema(examples = "BARBELL") @NotNull Equipment equipment,
    @Schema(examples = "STRENGTH") @Nullable ExerciseCategory category,
    @Schema(
            description = "The share of a set that counts for each muscle: 0.25, 0.5, 0.75 or 1",
            examples = "{\"CHEST\": 1, \"TRICEPS\": 0.75, \"FRONT_DELTS\": 0.5}")
        @Nullable Map<MuscleGroup, @NotNull @Share BigDecimal> muscleContributions,
    @Schema(examples = "INTERMEDIATE") @Nullable Difficulty difficulty,
    @Schema(examples = "PUSH") @Nullable Force force,
    @Schema(examples = "COMPOUND") @Nullable Mechanic mechanic,
    @Schema(examples = "Lie on the bench.\nLower the bar to the chest.\nPress.")
        @Size(max = Guide.INSTRUCTIONS_MAX)
        @PlainText
        @Nullable String instructions,
    @Schema(pattern = HTTPS, examples = "https://example.org/bench-press.jpg")
        @Size(max = Guide.URL_MAX)
        @HttpsUrl
        @Nullable String imageUrl,
    @Schema(pattern = HTTPS, examples = "https://example.org/bench-press.mp4")
        @Size(max = Guide.URL_MAX)
        @HttpsUrl
        @Nullable String videoUrl) {
  static final String HTTPS = "https://[^/\\s]\\S*";

  public ExercisePatch {
    name = Names.stripped(name);
  }

  static ExercisePatch of(ExerciseDetails details) {
    var movement = details.movement();
    var guide = details.guide();
    return new ExercisePatch(
        details.name(),
        details.description(),
        movement.equipment(),
        movement.category(),
        Shares.of(details.contributions()),
        movement.difficulty(),
        movement.force(),
        movement.mechanic(),
        guide.instructions(),
        guide.imageUrl(),
        guide.videoUrl());
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

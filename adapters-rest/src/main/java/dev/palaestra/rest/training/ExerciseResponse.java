package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.ExerciseView;
import dev.palaestra.domain.training.Force;
import dev.palaestra.domain.training.Mechanic;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.ScopeKind;
import dev.palaestra.rest.shared.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An exercise of the library.
public record ExerciseResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000005") UUID id,
    @Schema(examples = "ORGANIZATION") ScopeKind scope,
    @Schema(
            description = "The account that made it; null for a global one",
            examples = "0193c3a0-0000-7000-8000-000000000001")
        @Nullable UUID ownerId,
    @Schema(examples = "Barbell bench press") String name,
    @Schema(examples = "The classic one, with a medium grip.") @Nullable String description,
    @Schema(examples = "BARBELL") Equipment equipment,
    @Schema(examples = "STRENGTH") ExerciseCategory category,
    @Schema(
            description = "The share of a set that counts for each muscle",
            examples = "{\"CHEST\": 1, \"TRICEPS\": 0.75, \"FRONT_DELTS\": 0.5}")
        Map<MuscleGroup, BigDecimal> muscleContributions,
    @Schema(examples = "INTERMEDIATE") @Nullable Difficulty difficulty,
    @Schema(examples = "PUSH") @Nullable Force force,
    @Schema(examples = "COMPOUND") @Nullable Mechanic mechanic,
    @Schema(examples = "Lie on the bench.\nLower the bar to the chest.\nPress.")
        @Nullable String instructions,
    @Schema(examples = "https://example.org/bench-press.jpg") @Nullable String imageUrl,
    @Schema(examples = "https://example.org/bench-press.mp4") @Nullable String videoUrl,
    @Schema(examples = "ACTIVE") ExerciseStatus status,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt,
    int version)
    implements Versioned {

  static ExerciseResponse of(Exercise exercise) {
    return of(exercise.view());
  }

  static ExerciseResponse of(ExerciseView view) {
    return new ExerciseResponse(
        view.id().value(),
        view.scope().kind(),
        Optional.ofNullable(view.owner()).map(AccountId::value).orElse(null),
        view.name(),
        view.description(),
        view.movement().equipment(),
        view.movement().category(),
        Shares.of(view.contributions()),
        view.movement().difficulty(),
        view.movement().force(),
        view.movement().mechanic(),
        view.guide().instructions(),
        view.guide().imageUrl(),
        view.guide().videoUrl(),
        view.status(),
        view.createdAt(),
        view.updatedAt(),
        view.version());
  }
}

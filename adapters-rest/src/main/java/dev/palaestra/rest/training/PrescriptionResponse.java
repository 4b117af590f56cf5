package dev.palaestra.rest.training;

import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.domain.training.WorkoutContent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An exercise in a workout, with its name.
public record PrescriptionResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000005") UUID exerciseId,
    @Schema(examples = "Barbell bench press") String exerciseName,
    @Schema(examples = "1") int order,
    @Schema(examples = "4") int sets,
    @Schema(examples = "8") @Nullable Integer repsMin,
    @Schema(examples = "12") @Nullable Integer repsMax,
    @Schema(examples = "72.5") @Nullable BigDecimal loadPercent,
    @Schema(examples = "2") @Nullable Integer targetRir,
    @Schema(examples = "120") @Nullable Integer restSeconds,
    @Nullable String notes) {

  /// By order.
  static List<PrescriptionResponse> of(
      WorkoutContent content, Map<ExerciseId, PrescribedExercise> exercises) {
    return content.prescriptions().stream()
        .sorted(Comparator.comparingInt(Prescription::order))
        .map(it -> of(it, exercises.get(it.exercise())))
        .toList();
  }

  private static PrescriptionResponse of(Prescription it, PrescribedExercise exercise) {
    var effort = it.effort();
    return new PrescriptionResponse(
        exercise.id().value(),
        exercise.name(),
        it.order(),
        it.sets(),
        effort.repsMin(),
        effort.repsMax(),
        effort.loadPercent(),
        effort.targetRir(),
        effort.restSeconds(),
        it.notes());
  }
}

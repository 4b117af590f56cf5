package dev.palaestra.rest.training;

import dev.palaestra.domain.training.StandaloneWorkoutView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A stand-alone workout in a list: without its prescriptions.
public record StandaloneWorkoutSummaryResponse(
    UUID id,
    UUID ownerId,
    @Schema(examples = "Hotel room circuit") String name,
    @Schema(examples = "4") int totalExercises,
    @Schema(examples = "12") int totalSets,
    Instant createdAt,
    Instant updatedAt) {
  static StandaloneWorkoutSummaryResponse of(StandaloneWorkoutView row) {
    return new StandaloneWorkoutSummaryResponse(
        row.id(),
        row.ownerId(),
        row.name(),
        row.totalExercises(),
        row.totalSets(),
        row.createdAt(),
        row.updatedAt());
  }
}

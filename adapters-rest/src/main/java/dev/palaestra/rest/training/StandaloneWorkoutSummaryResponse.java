package dev.palaestra.rest.training;

import dev.palaestra.domain.training.StandaloneWorkoutView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A stand-alone workout in a list: without its prescriptions.
public record StandaloneWorkoutSummaryResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000012") UUID id,
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000001") UUID ownerId,
    @Schema(examples = "Hotel room circuit") String name,
    @Schema(examples = "1") int totalExercises,
    @Schema(examples = "4") int totalSets,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt) {
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

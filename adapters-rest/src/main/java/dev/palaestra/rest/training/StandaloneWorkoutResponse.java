package dev.palaestra.rest.training;

import dev.palaestra.application.training.StandaloneWorkoutAnswer;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A workout outside of any program.
public record StandaloneWorkoutResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000012") UUID id,
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000001") UUID ownerId,
    @Schema(examples = "Hotel room circuit") String name,
    List<PrescriptionResponse> prescriptions,
    @Schema(examples = "4") int totalSets,
    @Schema(description = "What is allowed but hardly meant", examples = "[]")
        List<String> warnings,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt,
    int version)
    implements Versioned {

  static StandaloneWorkoutResponse of(StandaloneWorkoutAnswer read) {
    var workout = read.workout();
    var content = workout.content();
    return new StandaloneWorkoutResponse(
        workout.id().value(),
        workout.origin().owner().value(),
        content.name(),
        PrescriptionResponse.of(content, read.exercises()),
        content.totalSets(),
        content.warnings(),
        workout.origin().createdAt(),
        workout.revision().updatedAt(),
        workout.version());
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.application.training.WorkoutAnswer;
import dev.palaestra.rest.shared.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A workout of a program. Its version is that of the program.
public record WorkoutResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000011") UUID id,
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000010") UUID programId,
    @Schema(examples = "Upper body A") String name,
    @Schema(examples = "1") int dayNumber,
    @Schema(examples = "1") int order,
    List<PrescriptionResponse> prescriptions,
    @Schema(examples = "4") int totalSets,
    @Schema(description = "What is allowed but hardly meant", examples = "[]")
        List<String> warnings,
    int version)
    implements Versioned {

  static WorkoutResponse of(WorkoutAnswer read) {
    var workout = read.workout();
    var content = workout.content();
    return new WorkoutResponse(
        workout.id().value(),
        read.program().id().value(),
        content.name(),
        workout.dayNumber(),
        workout.order(),
        PrescriptionResponse.of(content, read.exercises()),
        content.totalSets(),
        content.warnings(),
        read.program().version());
  }
}

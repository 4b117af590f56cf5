package dev.palaestra.rest.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.ScheduledWorkout;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A workout on a training day.
public record ScheduledWorkoutResponse(
    @Schema(examples = "1") int week,
    @Schema(description = "1 to 7", examples = "4") int day,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "WEEKLY programs only", examples = "THU")
        @Nullable Weekday weekday,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "With `start_date` only", examples = "2026-11-26")
        @Nullable LocalDate date,
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000011") UUID workoutId,
    @Schema(examples = "Upper body A") String workoutName) {
  static ScheduledWorkoutResponse of(ScheduledWorkout it) {
    return new ScheduledWorkoutResponse(
        it.week(), it.day(), it.weekday(), it.date(), it.workout().value(), it.workoutName());
  }
}

package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import org.jspecify.annotations.Nullable;

/// So many sets of an exercise in a workout. It has no identity: an exercise comes once in a
/// workout. Its limits are guarded by [WorkoutContent], which alone knows its place.
///
/// @param order place in the workout, from 1; gaps are allowed
/// @param sets 1 to 10
public record Prescription(
    ExerciseId exercise, int order, int sets, Effort effort, @Nullable String notes) {
  public static final int SETS_MIN = 1;
  public static final int SETS_MAX = 10;
  public static final int NOTES_MAX = 500;

  /// Sets of an exercise, and nothing said about their effort.
  public static Prescription of(ExerciseId exercise, int order, int sets) {
    return new Prescription(exercise, order, sets, Effort.OPEN, null);
  }

  void check(Faults faults, String path) {
    faults
        .atLeast(path + ".order", order, 1)
        .within(path + ".sets", sets, SETS_MIN, SETS_MAX)
        .text(path + ".notes", notes, NOTES_MAX);
    effort.check(faults, path);
  }
}

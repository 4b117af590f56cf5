package dev.palaestra.application.training;

import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.StandaloneWorkout;
import java.util.Map;

/// A workout outside of any program as it is stored.
///
/// @param exercises all that it prescribes, archived ones too
public record StandaloneWorkoutAnswer(
    StandaloneWorkout workout, Map<ExerciseId, PrescribedExercise> exercises) {
  public StandaloneWorkoutAnswer {
    exercises = Map.copyOf(exercises);
  }
}

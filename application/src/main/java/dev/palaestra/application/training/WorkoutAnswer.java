package dev.palaestra.application.training;

import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.Workout;
import java.util.Map;

/// A workout of a program as it is stored.
///
/// @param program whose version is the workout's
/// @param exercises all that the workout prescribes, archived ones too
public record WorkoutAnswer(
    Program program, Workout workout, Map<ExerciseId, PrescribedExercise> exercises) {
  public WorkoutAnswer {
    exercises = Map.copyOf(exercises);
  }
}

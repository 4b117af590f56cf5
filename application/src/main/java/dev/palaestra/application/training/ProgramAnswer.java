package dev.palaestra.application.training;

import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.WorkoutId;
import java.util.Map;

/// A program as it is stored.
///
/// @param exercises all that the workouts prescribe, archived ones too
public record ProgramAnswer(Program program, Map<ExerciseId, PrescribedExercise> exercises) {
  public ProgramAnswer {
    exercises = Map.copyOf(exercises);
  }

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  public WorkoutAnswer workout(WorkoutId id) {
    return new WorkoutAnswer(program, program.workout(id), exercises);
  }
}

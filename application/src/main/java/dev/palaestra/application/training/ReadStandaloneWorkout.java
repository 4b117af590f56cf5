package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.util.Map;

/// Its owner or an admin reads a stand-alone workout, with the exercises that it prescribes.
@Singleton
public final class ReadStandaloneWorkout {
  public record Command(Actor actor, WorkoutId workout) {}

  /// @param exercises all that it prescribes, archived ones too
  public record Answer(StandaloneWorkout workout, Map<ExerciseId, PrescribedExercise> exercises) {}

  private final StandaloneWorkouts workouts;
  private final PrescribedExercises exercises;
  private final Transactions transactions;

  public ReadStandaloneWorkout(
      StandaloneWorkouts workouts, PrescribedExercises exercises, Transactions transactions) {
    this.workouts = workouts;
    this.exercises = exercises;
    this.transactions = transactions;
  }

  public Answer handle(Command command) {
    var organization = command.actor().tenant();
    command.actor().mustBeAtLeast(Role.COACH);
    return transactions.inTransaction(() -> {
      var workout = workouts.of(command.actor(), command.workout());
      return new Answer(workout, exercises.find(organization, workout.content().exercises()));
    });
  }
}

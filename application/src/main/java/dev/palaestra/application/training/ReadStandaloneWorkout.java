package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;

/// Its owner or an admin reads a stand-alone workout, with the exercises that it prescribes.
@Singleton
public final class ReadStandaloneWorkout {
  public record Command(Actor actor, WorkoutId workout) {}

  private final StandaloneWorkouts workouts;
  private final PrescribedExercises exercises;
  private final Transactions transactions;

  ReadStandaloneWorkout(
      StandaloneWorkouts workouts, PrescribedExercises exercises, Transactions transactions) {
    this.workouts = workouts;
    this.exercises = exercises;
    this.transactions = transactions;
  }

  public StandaloneWorkoutAnswer handle(Command command) {
    command.actor().mustBeAtLeast(Role.COACH);
    return transactions.inTransaction(() -> {
      var workout = workouts.visibleTo(command.actor(), command.workout());
      var organization = workout.origin().organization();
      var prescribed = exercises.find(organization, workout.content().exercises());
      return new StandaloneWorkoutAnswer(workout, prescribed);
    });
  }
}

package dev.palaestra.bootstrap.training;

import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// Exercises for tests that are not about the library.
@Singleton
class Shelf {
  private final Exercises exercises;
  private final Transactions transactions;
  private final Clock clock;

  Shelf(Exercises exercises, Transactions transactions, Clock clock) {
    this.exercises = exercises;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// An exercise of the gym that trains one muscle.
  UUID exercise(Gym gym, String name, MuscleGroup muscle) {
    return exercise(gym, name, Map.of(muscle, Contribution.PRIMARY));
  }

  /// Outside of STRENGTH, where contributions need no PRIMARY.
  UUID exercise(Gym gym, String name, Map<MuscleGroup, Contribution> contributions) {
    return add(new Scope.Owned(gym.id()), gym, name, contributions).id().value();
  }

  UUID globalExercise(Gym gym, String name, MuscleGroup muscle) {
    return add(Scope.GLOBAL, gym, name, Map.of(muscle, Contribution.PRIMARY)).id().value();
  }

  void archive(Gym gym, UUID exercise) {
    transactions.inTransaction(() -> {
      var id = new ExerciseId(exercise);
      var found = exercises.lock(gym.id(), id).orElseThrow();
      found.changeStatus(ExerciseStatus.ARCHIVED, clock.instant());
      exercises.save(found);
    });
  }

  private Exercise add(
      Scope scope, Gym gym, String name, Map<MuscleGroup, Contribution> contributions) {
    var movement = Movement.of(Equipment.BARBELL, ExerciseCategory.FUNCTIONAL);
    var details = new ExerciseDetails(name, null, movement, contributions, Guide.NONE);
    var exercise = Exercise.create(scope, gym.admin().id(), details, clock.instant());
    transactions.inTransaction(() -> exercises.add(exercise));
    return exercise;
  }
}

package dev.palaestra.application.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.Exercises;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Removes an exercise that no workout prescribes, and archives one that is in use.
@Singleton
public final class RemoveExercise {
  public record Command(Actor actor, ExerciseId exercise, ExpectedVersion expected) {}

  private final ExerciseAccess access;
  private final Exercises exercises;
  private final ExerciseAudit audit;
  private final Transactions transactions;
  private final Clock clock;

  RemoveExercise(
      ExerciseAccess access,
      Exercises exercises,
      ExerciseAudit audit,
      Transactions transactions,
      Clock clock) {
    this.access = access;
    this.exercises = exercises;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException NOT_FOUND, NOT_ALLOWED, STALE_VERSION, LOST_RACE
  public void handle(Command command) {
    transactions.inTransaction(() -> remove(command));
  }

  private void remove(Command command) {
    var exercise = access.toChange(command.actor(), command.exercise(), command.expected());
    if (exercises.isUsed(exercise.id())) {
      archive(exercise, command.actor().account());
    } else {
      exercises.remove(exercise);
      audit.removed(command.actor().account(), exercise, clock.instant());
    }
  }

  private void archive(Exercise exercise, AccountId actor) {
    var before = exercise.view();
    var now = clock.instant();
    exercise.changeStatus(ExerciseStatus.ARCHIVED, now);
    audit.changed(actor, "exercise.status_changed", before, exercises.save(exercise), now);
  }
}

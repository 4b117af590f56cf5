package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.Exercises;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/// Removes an exercise that no workout prescribes, and archives one that is in use.
@Singleton
public final class RemoveExercise {
  public record Command(Actor actor, ExerciseId exercise, ExpectedVersion expected) {}

  private final ExerciseAccess access;
  private final Exercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  RemoveExercise(
      ExerciseAccess access,
      Exercises exercises,
      AuditTrail audit,
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
    var now = clock.instant();
    var before = exercise.facts();
    if (exercises.isUsed(exercise.id())) {
      if (exercise.status() == ExerciseStatus.ARCHIVED) {
        return;
      }
      exercise.changeStatus(ExerciseStatus.ARCHIVED, now);
      var archived = exercises.save(exercise);
      audit.add(
          entry(command.actor(), "exercise.status_changed", exercise, now)
              .changed(before, archived.facts()));
    } else {
      exercises.remove(exercise);
      audit.add(entry(command.actor(), "exercise.removed", exercise, now).removed(before));
    }
  }

  private static AuditEntry entry(Actor actor, String action, Exercise exercise, Instant now) {
    return AuditEntry.by(actor, now, action)
        .in(exercise.scope().tenant())
        .on("exercise", exercise.id().value());
  }
}

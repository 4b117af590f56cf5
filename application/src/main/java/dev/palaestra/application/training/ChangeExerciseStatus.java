package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.Exercises;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Archives an exercise or brings it back. What is so already is answered as it is.
@Singleton
public final class ChangeExerciseStatus {
  public record Command(
      Actor actor, ExerciseId exercise, ExpectedVersion expected, Wanted<ExerciseStatus> status) {}

  private final ExerciseAccess access;
  private final Exercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ChangeExerciseStatus(
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
  public Exercise handle(Command command) {
    return transactions.inTransaction(() -> change(command));
  }

  private Exercise change(Command command) {
    var exercise = access.toChange(command.actor(), command.exercise(), command.expected());
    var before = exercise.facts();
    var wanted = command.status().checked();
    if (exercise.status() == wanted) {
      return exercise;
    }
    var now = clock.instant();
    exercise.changeStatus(wanted, now);
    var changed = exercises.save(exercise);
    audit.add(
        AuditEntry.by(command.actor(), now, "exercise.status_changed")
            .in(changed.scope().tenant())
            .on("exercise", changed.id().value())
            .changed(before, changed.facts()));
    return changed;
  }
}

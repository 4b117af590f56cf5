package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Exercises;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;

/// Its author, an admin or, for a global one, the platform admin rewrites an exercise.
@Singleton
public final class EditExercise {
  /// @param edit makes the new details of the present ones
  public record Command(
      Actor actor,
      ExerciseId exercise,
      ExpectedVersion expected,
      UnaryOperator<ExerciseDetails> edit) {}

  private final ExerciseAccess access;
  private final Exercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  EditExercise(
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

  /// @throws DomainException NOT_FOUND, NOT_ALLOWED, STALE_VERSION, VALIDATION_FAILED, NAME_TAKEN,
  ///   LOST_RACE
  public Exercise handle(Command command) {
    return transactions.inTransaction(() -> edit(command));
  }

  private Exercise edit(Command command) {
    var exercise = access.toChange(command.actor(), command.exercise(), command.expected());
    var before = exercise.facts();
    var now = clock.instant();
    var wanted = command.edit().apply(exercise.details());
    if (wanted.equals(exercise.details())) {
      return exercise;
    }
    exercise.edit(wanted, now);
    var edited = exercises.save(exercise);
    audit.add(
        AuditEntry.by(command.actor(), now, "exercise.changed")
            .in(edited.scope().tenant())
            .on("exercise", edited.id().value())
            .changed(before, edited.facts()));
    return edited;
  }
}

package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.ScopeKind;
import jakarta.inject.Singleton;
import java.time.Clock;

/// A coach adds an exercise to his organization's library, the platform admin one for everybody.
@Singleton
public final class CreateExercise {
  public record Command(Actor actor, ScopeKind scope, Wanted<ExerciseDetails> details) {}

  private final ExerciseAccess access;
  private final Exercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  CreateExercise(
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

  /// @throws DomainException NOT_ALLOWED, MEMBERSHIP_REQUIRED, PRO_TIER_REQUIRED,
  ///   VALIDATION_FAILED, NAME_TAKEN
  public Exercise handle(Command command) {
    return transactions.inTransaction(() -> create(command));
  }

  private Exercise create(Command command) {
    var scope = access.toFill(command.actor(), command.scope(), Role.COACH);
    var actor = command.actor();
    var now = clock.instant();
    var exercise = Exercise.create(scope, actor.account(), command.details().checked(), now);
    exercises.add(exercise);
    audit.add(
        AuditEntry.by(actor, now, "exercise.created")
            .in(scope.tenant())
            .on("exercise", exercise.id().value())
            .created(exercise.facts()));
    return exercise;
  }
}

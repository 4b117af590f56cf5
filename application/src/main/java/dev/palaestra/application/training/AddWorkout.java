package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.WorkoutDetails;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/// The owner or an admin puts a workout into a program.
@Singleton
public final class AddWorkout {
  /// @param expected the version of the program
  public record Command(
      Actor actor, ProgramId program, ExpectedVersion expected, Wanted<WorkoutDetails> workout) {}

  private final Programs programs;
  private final PrescribedExercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  AddWorkout(
      Programs programs,
      PrescribedExercises exercises,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.programs = programs;
    this.exercises = exercises;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException NOT_FOUND, NOT_ALLOWED, STALE_VERSION, VALIDATION_FAILED,
  ///   EXERCISE_ARCHIVED, DAY_TAKEN, ORDER_TAKEN, LOST_RACE
  public WorkoutAnswer handle(Command command) {
    return transactions.inTransaction(() -> add(command));
  }

  private WorkoutAnswer add(Command command) {
    var now = clock.instant();
    var program = programs.changeableBy(command.actor(), command.program());
    command.expected().mustBe(program.version());
    var organization = program.origin().organization();
    var wanted = command.workout().checked();
    var prescribed = exercises.prescribable(organization, wanted.content(), Set.of());
    var added = program.add(wanted, now);
    var stored = programs.save(program);
    audit.add(
        AuditEntry.by(command.actor(), now, "program.workout_added")
            .in(organization)
            .on("program", program.id().value())
            .created(added.facts()));
    return new WorkoutAnswer(stored, added, prescribed);
  }
}

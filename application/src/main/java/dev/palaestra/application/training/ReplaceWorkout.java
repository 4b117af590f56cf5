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
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The owner or an admin writes a workout of a program anew. Exercises that it prescribes already
/// may stay, also when they are archived by now.
@Singleton
public final class ReplaceWorkout {
  /// @param expected the version of the program
  public record Command(
      Actor actor,
      ProgramId program,
      WorkoutId workout,
      ExpectedVersion expected,
      Wanted<WorkoutDetails> wanted) {}

  private final Programs programs;
  private final PrescribedExercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ReplaceWorkout(
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
    return transactions.inTransaction(() -> replace(command));
  }

  private WorkoutAnswer replace(Command command) {
    var now = clock.instant();
    var program = programs.changeableBy(command.actor(), command.program());
    var present = program.workout(command.workout());
    command.expected().mustBe(program.version());
    var organization = program.origin().organization();
    var wanted = command.wanted().checked();
    var prescribed =
        exercises.prescribable(organization, wanted.content(), present.content().exercises());
    if (wanted.equals(present.details())) {
      return new WorkoutAnswer(program, present, prescribed);
    }
    program.replace(present.id(), wanted, now);
    var stored = programs.save(program);
    var replaced = stored.workout(present.id());
    audit.add(
        AuditEntry.by(command.actor(), now, "program.workout_replaced")
            .in(organization)
            .on("program", program.id().value())
            .replaced(present.facts(), replaced.facts()));
    return new WorkoutAnswer(stored, replaced, prescribed);
  }
}

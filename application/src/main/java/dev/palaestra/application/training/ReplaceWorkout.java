package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.WorkoutDetails;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

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
      WorkoutDetails wanted) {}

  private final Programs programs;
  private final PrescribedExercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  public ReplaceWorkout(
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

  public void handle(Command command) {
    transactions.inTransaction(() -> replace(command));
  }

  private void replace(Command command) {
    var now = clock.instant();
    var program = programs.changeableBy(command.actor(), command.program());
    var present = program.workout(command.workout());
    command.expected().mustBe(program.version());
    var organization = program.origin().organization();
    var wanted = command.wanted();
    exercises.mustBePrescribable(organization, wanted.content(), present.content().exercises());
    program.replace(present.id(), wanted, now);
    programs.save(program);
    audit.add(
        new AuditEntry(
            now,
            command.actor().account(),
            organization,
            "program.workout_replaced",
            "program",
            program.id().value(),
            Map.of("workout_id", present.id().value(), "name", present.name()),
            Map.of("workout_id", present.id().value(), "name", wanted.content().name())));
  }
}

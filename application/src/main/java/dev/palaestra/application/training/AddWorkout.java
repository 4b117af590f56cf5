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
import java.util.Set;

/// The owner or an admin puts a workout into a program.
@Singleton
public final class AddWorkout {
  /// @param expected the version of the program
  public record Command(
      Actor actor, ProgramId program, ExpectedVersion expected, WorkoutDetails workout) {}

  private final Programs programs;
  private final PrescribedExercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  public AddWorkout(
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

  public WorkoutId handle(Command command) {
    return transactions.inTransaction(() -> add(command));
  }

  private WorkoutId add(Command command) {
    var now = clock.instant();
    var program = programs.changeableBy(command.actor(), command.program());
    command.expected().mustBe(program.version());
    var organization = program.origin().organization();
    exercises.mustBePrescribable(organization, command.workout().content(), Set.of());
    var added = program.add(command.workout(), now);
    programs.save(program);
    audit.add(
        new AuditEntry(
            now,
            command.actor().account(),
            organization,
            "program.workout_added",
            "program",
            program.id().value(),
            Map.of(),
            Map.of("workout_id", added.id().value(), "name", added.name())));
    return added.id();
  }
}

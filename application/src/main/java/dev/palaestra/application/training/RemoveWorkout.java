package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.WorkoutId;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The owner or an admin takes a workout out of a program.
@Singleton
public final class RemoveWorkout {
  /// @param expected the version of the program
  public record Command(
      Actor actor, ProgramId program, WorkoutId workout, ExpectedVersion expected) {}

  private final Programs programs;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  RemoveWorkout(Programs programs, AuditTrail audit, Transactions transactions, Clock clock) {
    this.programs = programs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> remove(command));
  }

  private void remove(Command command) {
    var now = clock.instant();
    var program = programs.changeableBy(command.actor(), command.program());
    var present = program.workout(command.workout());
    command.expected().mustBe(program.version());
    program.remove(present.id(), now);
    programs.save(program);
    audit.add(
        AuditEntry.by(command.actor(), now, "program.workout_removed")
            .in(program.origin().organization())
            .on("program", program.id().value())
            .removed(present.facts()));
  }
}

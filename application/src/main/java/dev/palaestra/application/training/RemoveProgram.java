package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The owner or an admin removes a program with its workouts. Its clones stay.
@Singleton
public final class RemoveProgram {
  public record Command(Actor actor, ProgramId program, ExpectedVersion expected) {}

  private final Programs programs;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  RemoveProgram(Programs programs, AuditTrail audit, Transactions transactions, Clock clock) {
    this.programs = programs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> remove(command));
  }

  private void remove(Command command) {
    var program = programs.changeableBy(command.actor(), command.program());
    command.expected().mustBe(program.version());
    programs.remove(program);
    audit.add(
        AuditEntry.by(command.actor(), clock.instant(), "program.removed")
            .in(program.origin().organization())
            .on("program", program.id().value())
            .removed(program.facts()));
  }
}

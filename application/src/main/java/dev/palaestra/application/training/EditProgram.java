package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;

/// The owner or an admin changes a program's name, description or duration.
@Singleton
public final class EditProgram {
  /// @param edit what becomes of the present details
  public record Command(
      Actor actor,
      ProgramId program,
      ExpectedVersion expected,
      UnaryOperator<ProgramDetails> edit) {}

  private final Programs programs;
  private final PrescribedExercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  EditProgram(
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

  /// @throws DomainException NOT_FOUND, NOT_ALLOWED, STALE_VERSION, VALIDATION_FAILED, LOST_RACE
  public ProgramAnswer handle(Command command) {
    return transactions.inTransaction(() -> edit(command));
  }

  private ProgramAnswer edit(Command command) {
    var now = clock.instant();
    var program = programs.changeableBy(command.actor(), command.program());
    command.expected().mustBe(program.version());
    var before = program.facts();
    var organization = program.origin().organization();
    var wanted = command.edit().apply(program.details());
    if (wanted.equals(program.details())) {
      return new ProgramAnswer(program, exercises.find(organization, program.exercises()));
    }
    program.edit(wanted, now);
    var stored = programs.save(program);
    audit.add(
        AuditEntry.by(command.actor(), now, "program.changed")
            .in(organization)
            .on("program", program.id().value())
            .changed(before, program.facts()));
    return new ProgramAnswer(stored, exercises.find(organization, stored.exercises()));
  }
}

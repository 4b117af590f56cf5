package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  public EditProgram(Programs programs, AuditTrail audit, Transactions transactions, Clock clock) {
    this.programs = programs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> edit(command));
  }

  private void edit(Command command) {
    var now = clock.instant();
    var program = programs.changeableBy(command.actor(), command.program());
    command.expected().mustBe(program.version());
    var before = program.details();
    program.edit(command.edit().apply(before), now);
    programs.save(program);
    audit.add(
        new AuditEntry(
            now,
            command.actor().account(),
            program.origin().organization(),
            "program.changed",
            "program",
            program.id().value(),
            facts(before),
            facts(program.details())));
  }

  private static Map<String, Object> facts(ProgramDetails details) {
    return Map.of(
        "name", details.name(),
        "description", Objects.requireNonNullElse(details.description(), ""),
        "duration_weeks", details.durationWeeks());
  }
}

package dev.palaestra.application.training;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.Revision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryPrograms implements Programs {
  private final Map<ProgramId, Program> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryPrograms(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Program> find(OrganizationId organization, ProgramId id) {
    transactions.mustBeOpen();
    return stored(id)
        .filter(it -> it.origin().isGlobal() || it.origin().organization().equals(organization));
  }

  @Override
  public void add(Program program) {
    transactions.mustBeOpen();
    put(program);
  }

  @Override
  public Program save(Program program) {
    mustBePresent(program);
    rows.put(program.id(), copy(program, program.version() + 1));
    return stored(program.id()).orElseThrow();
  }

  @Override
  public void remove(Program program) {
    mustBePresent(program);
    rows.remove(program.id());
  }

  void put(Program program) {
    rows.put(program.id(), copy(program, program.version()));
  }

  /// What is stored, without a transaction.
  Optional<Program> stored(ProgramId id) {
    return Optional.ofNullable(rows.get(id)).map(it -> copy(it, it.version()));
  }

  private void mustBePresent(Program program) {
    transactions.mustBeOpen();
    if (rows.get(program.id()).version() != program.version()) {
      throw SharedError.LOST_RACE.because("The program has changed meanwhile.");
    }
  }

  private static Program copy(Program it, int version) {
    return new Program(
        it.origin(),
        it.design(),
        it.details(),
        it.status(),
        it.workouts(),
        new Revision(it.revision().updatedAt(), version));
  }
}

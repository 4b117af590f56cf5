package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.PrescribedExercises;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import jakarta.inject.Singleton;

/// Whoever may see a program reads it, with the exercises that it prescribes.
@Singleton
public final class ReadProgram {
  public record Command(Actor actor, ProgramId program) {}

  private final Programs programs;
  private final PrescribedExercises exercises;
  private final Transactions transactions;

  ReadProgram(Programs programs, PrescribedExercises exercises, Transactions transactions) {
    this.programs = programs;
    this.exercises = exercises;
    this.transactions = transactions;
  }

  public ProgramAnswer handle(Command command) {
    return transactions.inTransaction(() -> {
      var program = programs.visibleTo(command.actor(), command.program());
      var organization = program.origin().organization();
      return new ProgramAnswer(program, exercises.find(organization, program.exercises()));
    });
  }
}

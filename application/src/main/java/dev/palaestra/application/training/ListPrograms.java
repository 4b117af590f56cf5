package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.domain.training.ProgramQueries;
import dev.palaestra.domain.training.ProgramSort;
import dev.palaestra.domain.training.ProgramView;
import jakarta.inject.Singleton;

/// Somebody looks for a program among those that he may see. In a transaction, for a search tells
/// the database how to plan this one statement ([ProgramQueries#list]).
@Singleton
public final class ListPrograms {
  public record Command(Actor actor, ProgramFilter filter, PageRequest<ProgramSort> page) {}

  private final ProgramQueries programs;
  private final Transactions transactions;

  ListPrograms(ProgramQueries programs, Transactions transactions) {
    this.programs = programs;
    this.transactions = transactions;
  }

  public Page<ProgramView> handle(Command command) {
    return transactions.inTransaction(
        () -> programs.list(command.actor(), command.filter(), command.page()));
  }
}

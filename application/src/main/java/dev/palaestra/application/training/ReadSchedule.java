package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.ScheduleGenerator;
import dev.palaestra.domain.training.ScheduledWorkout;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whoever may see a program reads on which days its workouts fall.
@Singleton
public final class ReadSchedule {
  /// @param start the first day of the program; null where only weeks and days are wanted
  public record Command(Actor actor, ProgramId program, @Nullable LocalDate start) {}

  private final Programs programs;
  private final Transactions transactions;

  ReadSchedule(Programs programs, Transactions transactions) {
    this.programs = programs;
    this.transactions = transactions;
  }

  public List<ScheduledWorkout> handle(Command command) {
    return transactions.inTransaction(() ->
        ScheduleGenerator.of(
            programs.visibleTo(command.actor(), command.program()), command.start()));
  }
}

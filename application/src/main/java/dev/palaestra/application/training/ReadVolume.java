package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramVolume;
import dev.palaestra.domain.training.WeeklyVolume;
import dev.palaestra.domain.training.Workout;
import jakarta.inject.Singleton;

/// Whoever may see a program reads what it gives each muscle in a week.
@Singleton
public final class ReadVolume {
  public record Command(Actor actor, ProgramId program) {}

  /// @param programName for the title of a chart
  /// @param version of the program, on whose state alone and on its exercises' the volume rests
  public record Answer(String programName, int version, ProgramVolume volume) {}

  private final ReadProgram readProgram;

  ReadVolume(ReadProgram readProgram) {
    this.readProgram = readProgram;
  }

  public Answer handle(Command command) {
    var read = readProgram.handle(new ReadProgram.Command(command.actor(), command.program()));
    var program = read.program();
    var workouts = program.workouts().stream().map(Workout::content).toList();
    var volume = WeeklyVolume.of(program.design().structure(), workouts, read.exercises());
    return new Answer(program.details().name(), program.version(), volume);
  }
}

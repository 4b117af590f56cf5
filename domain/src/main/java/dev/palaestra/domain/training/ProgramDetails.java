package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import org.jspecify.annotations.Nullable;

/// What may be changed of a program after it is made, besides its workouts.
///
/// @param name one line of 3 to 100 characters; blanks around it are dropped
/// @param description at most 2000 characters
/// @param durationWeeks 1 to 52
public record ProgramDetails(String name, @Nullable String description, int durationWeeks) {
  public static final int NAME_MIN = 3;
  public static final int NAME_MAX = 100;
  public static final int DESCRIPTION_MAX = 2000;
  public static final int WEEKS_MIN = 1;
  public static final int WEEKS_MAX = 52;

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED with every wrong field
  public ProgramDetails {
    name = name.strip();
    new Faults()
        .line("name", name, NAME_MIN, NAME_MAX)
        .text("description", description, DESCRIPTION_MAX)
        .within("duration_weeks", durationWeeks, WEEKS_MIN, WEEKS_MAX)
        .refuse();
  }

  /// The name of a copy where none is given: "My {name}", cut at the longest name.
  String nameOfCopy() {
    var mine = "My " + name;
    if (mine.length() <= NAME_MAX) {
      return mine;
    }
    var end = Character.isHighSurrogate(mine.charAt(NAME_MAX - 1)) ? NAME_MAX - 1 : NAME_MAX;
    return mine.substring(0, end);
  }

  ProgramDetails named(String other) {
    return new ProgramDetails(other, description, durationWeeks);
  }
}

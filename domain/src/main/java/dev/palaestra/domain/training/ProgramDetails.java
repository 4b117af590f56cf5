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

  /// What its owner wants now.
  ///
  /// @param name blanks around it do not count
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED with every wrong field
  public static ProgramDetails checked(
      String name, @Nullable String description, int durationWeeks) {
    var plain = name.strip();
    new Faults()
        .line("name", plain, NAME_MIN, NAME_MAX)
        .text("description", description, DESCRIPTION_MAX)
        .within("duration_weeks", durationWeeks, WEEKS_MIN, WEEKS_MAX)
        .refuse();
    return new ProgramDetails(plain, description, durationWeeks);
  }

  /// The same under the name of a copy where none is given: "My {name}", cut at the longest name.
  ProgramDetails copied() {
    return new ProgramDetails(nameOfCopy(), description, durationWeeks);
  }

  private String nameOfCopy() {
    var mine = "My " + name;
    if (mine.length() <= NAME_MAX) {
      return mine;
    }
    var end = Character.isHighSurrogate(mine.charAt(NAME_MAX - 1)) ? NAME_MAX - 1 : NAME_MAX;
    return mine.substring(0, end);
  }

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `name`
  ProgramDetails named(String other) {
    var plain = other.strip();
    new Faults().line("name", plain, NAME_MIN, NAME_MAX).refuse();
    return new ProgramDetails(plain, description, durationWeeks);
  }
}

package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.Weekday;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which days of a program are training days.
public sealed interface TrainingStructure {
  StructureType type();

  TrainingFrequency frequency();

  /// @param day of the program, counted from 0
  /// @param weekday on which that day falls
  boolean trainsOn(int day, Weekday weekday);

  /// The same days in each week.
  ///
  /// @param days three to seven
  record Weekly(Set<Weekday> days) implements TrainingStructure {
    public static final int DAYS_MIN = 3;
    public static final int DAYS_MAX = 7;

    public Weekly {
      var copy = EnumSet.noneOf(Weekday.class);
      copy.addAll(days);
      days = Collections.unmodifiableSet(copy);
    }

    /// What somebody wants to be the training days.
    ///
    /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED below three days
    public static Weekly checked(Set<Weekday> days) {
      new Faults().sized("structure.selected_days", days, DAYS_MIN, DAYS_MAX).refuse();
      return new Weekly(days);
    }

    @Override
    public StructureType type() {
      return StructureType.WEEKLY;
    }

    @Override
    public TrainingFrequency frequency() {
      return new TrainingFrequency(days.size(), 1);
    }

    @Override
    public boolean trainsOn(int day, Weekday weekday) {
      return days.contains(weekday);
    }
  }

  /// So many training days, then so many days of rest, and again, whatever the weekday. The limits
  /// keep a cycle within nine days.
  ///
  /// @param daysOn one to six
  /// @param daysOff one to three
  record Cyclic(int daysOn, int daysOff) implements TrainingStructure {
    public static final int DAYS_ON_MAX = 6;
    public static final int DAYS_OFF_MAX = 3;
    public static final int TRAINING_DAYS_A_WEEK_MIN = 3;
    private static final int WEEK = 7;

    /// @throws IllegalArgumentException for a cycle without days
    public Cyclic {
      if (daysOn < 0 || daysOff < 0 || daysOn + daysOff < 1) {
        throw new IllegalArgumentException(daysOn + " days on, " + daysOff + " days off");
      }
    }

    /// What somebody wants to be the cycle.
    ///
    /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED outside of the limits
    ///   or below three training days a week
    public static Cyclic checked(int daysOn, int daysOff) {
      check(new Faults(), daysOn, daysOff).refuse();
      return new Cyclic(daysOn, daysOff);
    }

    static Faults check(Faults faults, int on, int off) {
      return faults
          .within("structure.days_on", on, 1, DAYS_ON_MAX)
          .within("structure.days_off", off, 1, DAYS_OFF_MAX)
          .unless(
              on < 1 || WEEK * (long) on >= TRAINING_DAYS_A_WEEK_MIN * ((long) on + off),
              "structure.days_off",
              "must leave at least %d training days a week".formatted(TRAINING_DAYS_A_WEEK_MIN));
    }

    @Override
    public StructureType type() {
      return StructureType.CYCLIC;
    }

    @Override
    public TrainingFrequency frequency() {
      return new TrainingFrequency(WEEK * (long) daysOn, daysOn + daysOff);
    }

    @Override
    public boolean trainsOn(int day, Weekday weekday) {
      return day % (daysOn + daysOff) < daysOn;
    }
  }
}

package dev.palaestra.domain.shared;

import java.time.DayOfWeek;

/// A day of the week, under the names that clients use. A week begins on Monday (ISO 8601).
public enum Weekday {
  MON,
  TUE,
  WED,
  THU,
  FRI,
  SAT,
  SUN;

  public static Weekday of(DayOfWeek day) {
    return values()[day.ordinal()];
  }
}

package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks the workouts of a program in turn over its training days, on and on, whether there are
/// fewer or more of them than days in a week.
///
/// Week 1 is the seven days that begin on the start date, so that nothing lies before it; a WEEKLY
/// program keeps its weekdays all the same. Without a start date week 1 begins on a Monday. A cycle
/// begins on day 1 and runs on across weeks.
public final class ScheduleGenerator {
  private static final int WEEK = 7;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private ScheduleGenerator() {}

  /// Whether a program may begin on this day: no calendar of ours shows years far from now.
  public static boolean mayBegin(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  /// @param start null where only weeks and days are wanted
  public static List<ScheduledWorkout> of(Program program, @Nullable LocalDate start) {
    var structure = program.design().structure();
    var workouts = program.workouts();
    var weekly = structure.type() == StructureType.WEEKLY;
    var schedule = new ArrayList<ScheduledWorkout>();
    var days = workouts.isEmpty() ? 0 : WEEK * program.details().durationWeeks();
    for (var day = 0; day < days; day++) {
      var date = start == null ? null : start.plusDays(day);
      var weekday = Weekday.of(date == null ? DayOfWeek.MONDAY.plus(day) : date.getDayOfWeek());
      if (structure.trainsOn(day, weekday)) {
        var workout = workouts.get(schedule.size() % workouts.size());
        schedule.add(
            new ScheduledWorkout(
                day / WEEK + 1,
                day % WEEK + 1,
                weekly ? weekday : null,
                date,
                workout.id(),
                workout.name()));
      }
    }
    return List.copyOf(schedule);
  }
}

package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Weekday;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A workout on a training day.
///
/// @param week of the program, from 1
/// @param day of that week, 1 to 7
/// @param weekday null where the program does not go by weekdays
/// @param date null where nobody said when the program starts
public record ScheduledWorkout(
    int week,
    int day,
    @Nullable Weekday weekday,
    @Nullable LocalDate date,
    WorkoutId workout,
    String workoutName) {}

package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.TrainingError.DAY_TAKEN;
import static dev.palaestra.domain.training.TrainingError.ORDER_TAKEN;

import java.util.Map;

/// A workout of a program.
public record Workout(WorkoutId id, WorkoutDetails details) {
  public int dayNumber() {
    return details.dayNumber();
  }

  public int order() {
    return details.order();
  }

  public WorkoutContent content() {
    return details.content();
  }

  public String name() {
    return content().name();
  }

  /// What the audit keeps of it.
  public Map<String, Object> facts() {
    return Map.of(
        "workout_id", id.value(),
        "name", name(),
        "day_number", dayNumber(),
        "order", order(),
        "total_sets", content().totalSets());
  }

  /// @throws dev.palaestra.domain.shared.DomainException DAY_TAKEN, ORDER_TAKEN where another
  ///   workout of the program wants what this one has
  void mustLeaveRoomFor(Workout other) {
    if (dayNumber() == other.dayNumber()) {
      throw DAY_TAKEN.because(Map.of("day_number", dayNumber()));
    }
    if (order() == other.order()) {
      throw ORDER_TAKEN.because(Map.of("order", order()));
    }
  }
}

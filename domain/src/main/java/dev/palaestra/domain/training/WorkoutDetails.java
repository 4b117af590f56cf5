package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;

/// A workout of a program, without its identity.
///
/// @param dayNumber the label that people use ("Day 4"), from 1
/// @param order place in the turn in which the workouts are walked over the training days, from 1
public record WorkoutDetails(int dayNumber, int order, WorkoutContent content) {

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED
  public WorkoutDetails {
    new Faults()
        .unless(dayNumber >= 1, "day_number", "must be at least 1")
        .unless(order >= 1, "order", "must be at least 1")
        .refuse();
  }
}

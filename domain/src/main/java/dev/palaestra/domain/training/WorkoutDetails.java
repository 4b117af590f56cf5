package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;

/// A workout of a program, without its identity.
///
/// @param dayNumber the label that people use ("Day 4"), from 1
/// @param order place in the turn in which the workouts are walked over the training days, from 1
public record WorkoutDetails(int dayNumber, int order, WorkoutContent content) {

  /// What somebody wants to be a workout of the program.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED
  public static WorkoutDetails checked(int dayNumber, int order, WorkoutContent content) {
    new Faults().atLeast("day_number", dayNumber, 1).atLeast("order", order, 1).refuse();
    return new WorkoutDetails(dayNumber, order, content);
  }
}

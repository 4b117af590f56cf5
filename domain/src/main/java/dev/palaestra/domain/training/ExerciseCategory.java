package dev.palaestra.domain.training;

/// What an exercise is good for. Only STRENGTH must say which muscles it works.
public enum ExerciseCategory {
  STRENGTH,
  CARDIO,
  STRETCHING,
  PLYOMETRICS,
  BALANCE,
  SPORTS,
  FUNCTIONAL,
  REHABILITATION
}

package dev.palaestra.domain.training;

/// By what a list of stand-alone workouts can be sorted.
public enum StandaloneWorkoutSort {
  NAME,
  CREATED_AT
}

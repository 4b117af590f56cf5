package dev.palaestra.domain.training;

/// For whom an exercise is, easiest first.
public enum Difficulty {
  BEGINNER,
  INTERMEDIATE,
  ADVANCED,
  EXPERT
}

package dev.palaestra.domain.training;

/// An archived exercise is in no list and in no search, and keeps counting in its programs.
public enum ExerciseStatus {
  ACTIVE,
  ARCHIVED
}

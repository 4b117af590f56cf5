package dev.palaestra.domain.training;

/// Archived programs have left the lists and stay readable.
public enum ProgramStatus {
  ACTIVE,
  /// What becomes of a program that is removed although it is assigned to somebody. Nothing assigns
  /// programs yet, so none is.
  ARCHIVED
}

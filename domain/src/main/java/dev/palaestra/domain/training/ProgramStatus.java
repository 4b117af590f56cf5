package dev.palaestra.domain.training;

/// Archived programs have left the lists and stay readable.
public enum ProgramStatus {
  ACTIVE,
  ARCHIVED
}

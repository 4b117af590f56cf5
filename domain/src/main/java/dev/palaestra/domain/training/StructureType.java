package dev.palaestra.domain.training;

/// How a program repeats: by the days of the week, or by a cycle of its own length.
public enum StructureType {
  WEEKLY,
  CYCLIC
}

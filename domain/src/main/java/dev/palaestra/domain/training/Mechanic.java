package dev.palaestra.domain.training;

/// Whether one joint moves or several do.
public enum Mechanic {
  COMPOUND,
  ISOLATION
}

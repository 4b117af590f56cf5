package dev.palaestra.domain.training;

/// Which way the load goes.
public enum Force {
  PUSH,
  PULL,
  STATIC
}

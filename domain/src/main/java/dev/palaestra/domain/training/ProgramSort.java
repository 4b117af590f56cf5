package dev.palaestra.domain.training;

/// By what a list of programs can be sorted.
public enum ProgramSort {
  NAME,
  CREATED_AT,
  UPDATED_AT,
  /// How well a program fits what was searched for; only together with it, best first.
  RELEVANCE
}

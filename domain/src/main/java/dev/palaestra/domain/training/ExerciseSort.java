package dev.palaestra.domain.training;

/// The keys by which exercises are sorted.
public enum ExerciseSort {
  NAME,
  CREATED_AT,
  /// How well it fits the words that were looked for; only with words.
  RELEVANCE
}

package dev.palaestra.domain.training;

/// How a program shares the muscles out among its workouts.
public enum SplitType {
  UPPER_LOWER,
  PUSH_PULL_LEGS,
  FULL_BODY,
  BRO_SPLIT,
  ANTERIOR_POSTERIOR,
  CUSTOM
}

package dev.palaestra.domain.identity;

/// By what applications are sorted.
public enum CoachApplicationSort {
  CREATED_AT
}

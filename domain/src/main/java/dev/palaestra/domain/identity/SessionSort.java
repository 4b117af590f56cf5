package dev.palaestra.domain.identity;

/// By what a list of sessions can be sorted.
public enum SessionSort {
  CREATED_AT,
  LAST_USED_AT
}

package dev.palaestra.domain.identity;

/// By what accounts are sorted.
public enum AccountSort {
  CREATED_AT
}

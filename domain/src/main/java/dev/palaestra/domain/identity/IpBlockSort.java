package dev.palaestra.domain.identity;

/// By what blocks are sorted.
public enum IpBlockSort {
  CREATED_AT
}

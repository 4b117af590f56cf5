package dev.palaestra.domain.identity;

/// By what members are sorted.
public enum MemberSort {
  CREATED_AT,
  FULL_NAME
}

package dev.palaestra.domain.identity;

/// By what members are sorted.
public enum MemberSort {
  CREATED_AT,
  FULL_NAME,
  /// How well somebody fits what was searched for; only together with it, best first.
  RELEVANCE
}

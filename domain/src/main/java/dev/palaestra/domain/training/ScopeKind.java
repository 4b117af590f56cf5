package dev.palaestra.domain.training;

/// The two kinds of [Scope], as the API names them.
public enum ScopeKind {
  GLOBAL,
  ORGANIZATION
}

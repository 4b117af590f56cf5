package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.OrganizationId;

/// Whose an exercise is: everybody's or one organization's. Names are unique within a scope.
public sealed interface Scope {
  Scope GLOBAL = new Global();

  ScopeKind kind();

  /// The tenant of what is recorded about it; [OrganizationId#NONE] for what belongs to all.
  OrganizationId tenant();

  /// Everybody sees it, only the platform admin changes it.
  record Global() implements Scope {
    @Override
    public ScopeKind kind() {
      return ScopeKind.GLOBAL;
    }

    @Override
    public OrganizationId tenant() {
      return OrganizationId.NONE;
    }
  }

  /// Only this organization sees it.
  record Owned(OrganizationId tenant) implements Scope {
    @Override
    public ScopeKind kind() {
      return ScopeKind.ORGANIZATION;
    }
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/// What an admin does to somebody's place in his organization.
public sealed interface MemberChange {
  record NewRole(Role role) implements MemberChange {}

  /// @param reason null for none
  record Suspension(@Nullable Reason reason) implements MemberChange {}

  /// Of who waits to be let in, or was suspended.
  ///
  /// @param reason null for none
  record Admission(@Nullable Reason reason) implements MemberChange {}
}

package dev.palaestra.domain.shared;

import org.jspecify.annotations.Nullable;

/// What a client wants, not yet held against the rules of its fields. A use case asks for it once,
/// when it is its turn: after the actor's rights, the plan, the existence of what is changed and
/// its version, so that these refuse first.
///
/// @param <T> what is wanted, once it is checked
@FunctionalInterface
public interface Wanted<T extends @Nullable Object> {

  /// @throws DomainException VALIDATION_FAILED with every wrong field
  T checked();
}

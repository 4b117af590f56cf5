package dev.palaestra.domain.shared;

import org.jspecify.annotations.Nullable;

/// What a context keeps of a person beside his account, and what names him. Each context that keeps
/// such things has one.
public interface Traces {
  /// Leaves of him no more than his id. Part of the transaction that erases his account.
  void remove(Person person);

  /// Who is erased.
  ///
  /// @param email null unless it was shown to be his
  /// @param phone null unless it was shown to be his
  record Person(AccountId account, @Nullable String email, @Nullable String phone) {}
}

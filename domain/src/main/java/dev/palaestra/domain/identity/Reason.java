package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;

/// Why an admin did something, in his words.
public record Reason(String value) {
  public static final int MAX = 500;

  /// What an admin says now.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `reason`
  public static Reason checked(String value) {
    new Faults().text("reason", value, MAX).refuse();
    return new Reason(value);
  }
}

package dev.palaestra.domain.shared;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a failure was caused by.
public final class Causes {
  private Causes() {}

  /// The failure itself first, what lies deepest last.
  ///
  /// @param fault null for none
  public static Stream<Throwable> of(@Nullable Throwable fault) {
    return Stream.iterate(fault, it -> it != null, Throwable::getCause);
  }

  /// What wraps it is often the same for all.
  public static Throwable deepest(Throwable fault) {
    return of(fault).reduce(fault, (_, deeper) -> deeper);
  }
}

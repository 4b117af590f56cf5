package dev.palaestra.rest.training;

import org.jspecify.annotations.Nullable;

/// Names in bodies: the blanks around them do not count, neither here nor in the domain.
final class Names {
  private Names() {}

  static @Nullable String stripped(@Nullable String name) {
    return name == null ? null : name.strip();
  }
}

package dev.palaestra.rest.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The values of an enum, for who wrote another.
final class EnumNames {
  private EnumNames() {}

  /// `must be one of PUSH, PULL, STATIC`.
  static String oneOf(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(it -> ((Enum<?>) it).name())
        .collect(Collectors.joining(", ", "must be one of ", ""));
  }
}

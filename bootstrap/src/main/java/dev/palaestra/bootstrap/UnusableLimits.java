package dev.palaestra.bootstrap;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Limits that nobody can keep.
final class UnusableLimits {
  private static final Pattern LIMIT = Pattern.compile("PALAESTRA_LIMITS_[A-Z_]+_(MOST|WINDOW)");

  private UnusableLimits() {}

  static Optional<String> complaint(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(it -> LIMIT.matcher(it.getKey()).matches() && !it.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .flatMap(it -> complaint(it.getKey(), it.getValue().strip()).stream())
        .findFirst();
  }

  private static Optional<String> complaint(String name, String value) {
    if (name.endsWith("_MOST")) {
      return isPositive(value)
          ? Optional.empty()
          : Optional.of(name + " must be a whole number from 1 on.");
    }
    return isLong(value)
        ? Optional.empty()
        : Optional.of(name + " must be a duration of a second or more, such as PT15M.");
  }

  private static boolean isPositive(String value) {
    try {
      return Integer.parseInt(value) >= 1;
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private static boolean isLong(String value) {
    try {
      return DurationConverter.parseDuration(value).compareTo(Duration.ofSeconds(1)) >= 0;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}

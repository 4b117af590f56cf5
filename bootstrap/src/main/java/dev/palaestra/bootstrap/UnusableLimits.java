package dev.palaestra.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Limits that nobody can keep.
final class UnusableLimits {
  static final List<String> NAMES =
      List.of(
          "READS",
          "WRITES",
          "ANONYMOUS",
          "LOGIN",
          "CODE",
          "REGISTER",
          "CONFIRMATION",
          "RESET",
          "RECOVERY",
          "MESSAGE",
          "EXPORT");

  private static final String PREFIX = "PALAESTRA_LIMITS_";
  private static final Pattern LIMIT =
      Pattern.compile(PREFIX + "(" + String.join("|", NAMES) + ")_(MOST|WINDOW)");
  private static final Duration LONGEST = Duration.ofDays(365);

  private UnusableLimits() {}

  static Optional<String> complaint(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(it -> it.getKey().startsWith(PREFIX) && !it.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .flatMap(it -> complaint(it.getKey(), it.getValue().strip()).stream())
        .findFirst();
  }

  private static Optional<String> complaint(String name, String value) {
    if (!LIMIT.matcher(name).matches()) {
      return Optional.of(
          "%s is no limit; it is %s..._MOST or ..._WINDOW with %s."
              .formatted(name, PREFIX, String.join(", ", NAMES)));
    }
    if (name.endsWith("_MOST")) {
      return isPositive(value)
          ? Optional.empty()
          : Optional.of(name + " must be a whole number from 1 on.");
    }
    return UnusableDurations.isWithin(value, LONGEST)
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
}

package dev.palaestra.bootstrap;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Times to wait that nobody can wait. A message that is still under way when its delivery is taken
/// for dead, after two minutes, is sent twice.
final class UnusableDurations {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private UnusableDurations() {}

  static Optional<String> complaint(Map<String, String> environment) {
    return Stream.of(
            complaint(environment, "PALAESTRA_TWILIO_TIMEOUT", 30),
            complaint(environment, "QUARKUS_MAILER_TIMEOUT", 119))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> complaint(
      Map<String, String> environment, String name, int seconds) {
    return Optional.ofNullable(environment.get(name))
        .filter(it -> !it.isBlank())
        .filter(it -> !isWithin(it.strip(), Duration.ofSeconds(seconds)))
        .map(_ ->
            "%s must be a duration from 1 to %d seconds, such as PT5S.".formatted(name, seconds));
  }

  /// Whether it is a duration of a second or more, and of so much at most.
  static boolean isWithin(String value, Duration most) {
    try {
      var duration = DurationConverter.parseDuration(value);
      return duration.compareTo(SECOND) >= 0 && duration.compareTo(most) <= 0;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}

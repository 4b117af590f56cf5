package dev.palaestra.bootstrap;

import io.quarkus.runtime.Quarkus;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the application in production, or says in one sentence what it needs.
public final class Palaestra {
  private Palaestra() {}

  public static void main(String... arguments) {
    var environment = System.getenv();
    var complaint = complaint(environment).or(() -> UnusableSettings.complaint(environment));
    if (complaint.isPresent()) {
      System.err.println(complaint.get());
      System.exit(1);
    }
    Quarkus.run(arguments);
  }

  /// What is wrong with the settings of a production start.
  static Optional<String> complaint(Map<String, String> environment) {
    var missing =
        Stream.of("DATABASE_URL", "REDIS_URL", "PALAESTRA_JWT_PRIVATE_KEY")
            .filter(name -> !isSet(environment, name))
            .toList();
    if (!missing.isEmpty()) {
      return complaint("set " + String.join(", ", missing) + " (see the README).");
    }
    if (isSet(environment, PlatformAdminStart.EMAIL)
        != isSet(environment, PlatformAdminStart.PASSWORD)) {
      return complaint(PlatformAdminStart.HALF);
    }
    return "off".equals(environment.get("PALAESTRA_RATE_LIMITS"))
        ? complaint("PALAESTRA_RATE_LIMITS=off is for development only.")
        : Optional.empty();
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static Optional<String> complaint(String what) {
    return Optional.of("Palaestra does not start: " + what);
  }
}

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
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      return Optional.of(
          "Palaestra does not start: set " + String.join(", ", missing) + " (see the README).");
    }
    return "off".equals(environment.get("PALAESTRA_RATE_LIMITS"))
        ? Optional.of(
            "Palaestra does not start: PALAESTRA_RATE_LIMITS=off is for development only.")
        : Optional.empty();
  }
}

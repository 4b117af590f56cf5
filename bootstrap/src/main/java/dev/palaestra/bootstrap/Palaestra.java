package dev.palaestra.bootstrap;

import io.quarkus.runtime.Quarkus;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Starts the application in production, or says in one sentence what it needs.
public final class Palaestra {
  /// How every sentence begins that says why.
  static final String REFUSAL = "Palaestra does not start: ";

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");

  private Palaestra() {}

  public static void main(String... arguments) {
    var environment = System.getenv();
    var complaint =
        complaint(environment)
            .or(() -> UnusableSettings.complaint(environment))
            .or(() -> DatabaseAtStart.complaint(environment));
    if (complaint.isPresent()) {
      System.err.println(complaint.get());
      System.exit(1);
    }
    Quarkus.run(arguments);
  }

  /// What is wrong with the settings of a production start.
  static Optional<String> complaint(Map<String, String> environment) {
    return missing(environment)
        .or(() -> half(environment))
        .or(() -> unlimited(environment))
        .or(() -> openToAll(environment))
        .map(REFUSAL::concat);
  }

  private static Optional<String> missing(Map<String, String> environment) {
    var missing =
        Stream.of(
                "DATABASE_URL",
                "REDIS_URL",
                "PALAESTRA_JWT_PRIVATE_KEY",
                "PALAESTRA_ENCRYPTION_KEYS")
            .filter(name -> !isSet(environment, name))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("set " + String.join(", ", missing) + " (see the README).");
  }

  private static Optional<String> half(Map<String, String> environment) {
    return isSet(environment, PlatformAdminStart.EMAIL)
            == isSet(environment, PlatformAdminStart.PASSWORD)
        ? Optional.empty()
        : Optional.of(PlatformAdminStart.HALF);
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static Optional<String> unlimited(Map<String, String> environment) {
    return switch (environment.getOrDefault("PALAESTRA_RATE_LIMITS", "").strip()) {
      case "", "on" -> Optional.empty();
      case "off" -> Optional.of("PALAESTRA_RATE_LIMITS=off is for development only.");
      default -> Optional.of("PALAESTRA_RATE_LIMITS must be on.");
    };
  }

  /// Front ends call with cookies: each origin is named, none is a pattern.
  private static Optional<String> openToAll(Map<String, String> environment) {
    var origins = environment.getOrDefault("PALAESTRA_CORS_ORIGINS", "");
    return origins.isBlank() || Stream.of(origins.split(",")).allMatch(Palaestra::isOrigin)
        ? Optional.empty()
        : Optional.of(
            "PALAESTRA_CORS_ORIGINS takes origins such as https://app.example.org, no patterns.");
  }

  private static boolean isOrigin(String text) {
    return ORIGIN.matcher(text.strip()).matches();
  }
}

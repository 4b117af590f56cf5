package dev.palaestra.bootstrap;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Addresses that lead nowhere, or not safely.
final class UnusableAddresses {
  private static final Set<String> WEB = Set.of("http", "https");

  /// What is fetched there decides who comes in.
  private static final Set<String> SECURED = Set.of("https");

  private UnusableAddresses() {}

  static Optional<String> complaint(Map<String, String> environment) {
    return Stream.of(
            complaint(environment, "PALAESTRA_TWILIO_URL", SECURED, "https://host/path"),
            complaint(environment, "PALAESTRA_GOOGLE_JWKS_URL", SECURED, "https://host/path"),
            complaint(environment, FrontendAtStart.NAME, WEB, "https://host or https://host/path"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> complaint(
      Map<String, String> environment, String name, Set<String> schemes, String form) {
    return Optional.ofNullable(environment.get(name))
        .filter(it -> !it.isBlank())
        .filter(it -> !isAddress(it, schemes))
        .map(_ -> name + " must be " + form + ".");
  }

  private static boolean isAddress(String text, Set<String> schemes) {
    try {
      var address = URI.create(text);
      return schemes.contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && address.getFragment() == null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}

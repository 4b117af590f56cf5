package dev.palaestra.bootstrap;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.persistence.shared.SecretBox;
import dev.palaestra.rest.shared.ClientAddresses;
import dev.palaestra.rest.shared.SigningKeys;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Settings that are there and cannot be used: one sentence, without the value, which may be a
/// secret.
final class UnusableSettings {
  private static final Set<String> REDIS = Set.of("redis", "rediss", "unix");
  private static final Set<String> START_TLS = Set.of("DISABLED", "OPTIONAL", "REQUIRED");
  private static final List<String> TWILIO =
      List.of(
          "PALAESTRA_TWILIO_ACCOUNT_SID",
          "PALAESTRA_TWILIO_AUTH_TOKEN",
          "PALAESTRA_TWILIO_VERIFY_SERVICE_SID");

  /// An address, alone or behind a name.
  private static final Pattern SENDER =
      Pattern.compile("%1$s|[^<>\"\\p{Cntrl}]+ <%1$s>".formatted(EmailAddress.FORMAT));

  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final int MOST_PORT = 65_535;

  private final Map<String, String> environment;

  private UnusableSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  static Optional<String> complaint(Map<String, String> environment) {
    var settings = new UnusableSettings(environment);
    return Stream.of(
            settings.database(),
            settings.redis(),
            settings.keys(),
            settings.sealing(),
            settings.admin(),
            settings.sender(),
            settings.startTls(),
            settings.port(),
            settings.proxies(),
            UnusableLimits.complaint(environment),
            settings.twilio(),
            UnusableAddresses.complaint(environment),
            UnusableDurations.complaint(environment))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Palaestra.REFUSAL::concat);
  }

  private Optional<String> database() {
    try {
      value("DATABASE_URL").ifPresent(EnvironmentSettings::database);
      return Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(
          "DATABASE_URL must be jdbc:postgresql://host:port/name or"
              + " postgresql://user:password@host:port/name, special characters in %XX.");
    }
  }

  private Optional<String> redis() {
    return value("REDIS_URL")
        .filter(urls -> !Arrays.stream(urls.split(",")).allMatch(UnusableSettings::isRedis))
        .map(_ -> "REDIS_URL must be redis://host:port or rediss://host:port.");
  }

  private static boolean isRedis(String url) {
    try {
      var scheme = URI.create(url.strip()).getScheme();
      return scheme != null && REDIS.contains(scheme);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private Optional<String> keys() {
    try {
      value("PALAESTRA_JWT_PRIVATE_KEY")
          .ifPresent(it -> new SigningKeys(it, value("PALAESTRA_JWT_PUBLIC_KEYS")));
      return Optional.empty();
    } catch (ConfigurationException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  private Optional<String> sealing() {
    try {
      value("PALAESTRA_ENCRYPTION_KEYS")
          .map(it -> it.split(","))
          .map(List::of)
          .ifPresent(SecretBox::new);
      return Optional.empty();
    } catch (ConfigurationException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  private Optional<String> admin() {
    try {
      var email = value("PALAESTRA_PLATFORM_ADMIN_EMAIL").map(EmailAddress::checked).orElse(null);
      value("PALAESTRA_PLATFORM_ADMIN_PASSWORD")
          .ifPresent(it -> new Password(it).mustBeFit("PASSWORD", email, null));
      return Optional.empty();
    } catch (DomainException unfit) {
      var field = unfit.fields().getFirst();
      return Optional.of(
          "PALAESTRA_PLATFORM_ADMIN_%s cannot be used: %s"
              .formatted(field.field().toUpperCase(Locale.ROOT), field.message()));
    }
  }

  private Optional<String> sender() {
    return value("PALAESTRA_MAIL_FROM")
        .filter(it -> !SENDER.matcher(it).matches())
        .map(_ ->
            "PALAESTRA_MAIL_FROM must be no-reply@example.org or Palaestra"
                + " <no-reply@example.org>.");
  }

  /// Nobody else reads it before the first mail is due.
  private Optional<String> startTls() {
    return value("QUARKUS_MAILER_START_TLS")
        .filter(it -> !START_TLS.contains(it.toUpperCase(Locale.ROOT)))
        .map(_ -> "QUARKUS_MAILER_START_TLS must be DISABLED, OPTIONAL or REQUIRED.");
  }

  private Optional<String> port() {
    return value("PORT")
        .filter(it -> !PORT.matcher(it).matches() || Integer.parseInt(it) > MOST_PORT)
        .map(_ -> "PORT must be a number from 0 to 65535.");
  }

  private Optional<String> proxies() {
    try {
      new ClientAddresses(value("PALAESTRA_TRUSTED_PROXIES").map(it -> List.of(it.split(","))));
      return Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(
          "PALAESTRA_TRUSTED_PROXIES takes addresses and CIDR blocks such as 10.0.0.0/8.");
    }
  }

  private Optional<String> twilio() {
    var set = TWILIO.stream().filter(it -> value(it).isPresent()).count();
    if (set != 0 && set != TWILIO.size()) {
      return Optional.of("set all of " + String.join(", ", TWILIO) + ", or none.");
    }
    return value("PALAESTRA_TWILIO_VERIFY_SERVICE_SID")
        .filter(it -> !it.matches("VA[0-9a-fA-F]{32}"))
        .map(_ -> "PALAESTRA_TWILIO_VERIFY_SERVICE_SID must be VA and 32 hexadecimal digits.");
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).filter(it -> !it.isBlank());
  }
}

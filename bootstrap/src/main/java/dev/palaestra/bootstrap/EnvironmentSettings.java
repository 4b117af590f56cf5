package dev.palaestra.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Our documented settings in the words of the libraries, where one is not simply the other.
public final class EnvironmentSettings implements ConfigSourceFactory {
  private static final int ABOVE_OUR_DEFAULTS = 280;
  private static final Set<String> POSTGRESQL = Set.of("postgresql", "postgres");
  private static final String EXPOSED =
      "Content-Disposition,ETag,Link,Location,Retry-After,RateLimit,RateLimit-Policy,X-RateLimit-Limit,"
          + "X-RateLimit-Remaining,X-RateLimit-Reset,X-Request-Id,Idempotency-Replayed";

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> settings = new HashMap<>();
    value(context, "DATABASE_URL").ifPresent(url -> settings.putAll(database(url)));
    value(context, "PALAESTRA_MAIL_FROM").ifPresent(it -> settings.put("quarkus.mailer.from", it));
    value(context, "PALAESTRA_CORS_ORIGINS").ifPresent(it -> settings.putAll(cors(it)));
    return List.of(new PropertiesConfigSource(settings, "environment", ABOVE_OUR_DEFAULTS));
  }

  /// @param url `jdbc:postgresql://...` or `postgresql://user:password@host:port/name`
  /// @throws IllegalArgumentException for anything else
  static Map<String, String> database(String url) {
    Map<String, String> settings = new HashMap<>();
    if (url.startsWith("jdbc:postgresql:")) {
      settings.put("quarkus.datasource.jdbc.url", url);
      return settings;
    }
    var uri = URI.create(url);
    if (!POSTGRESQL.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
      throw new IllegalArgumentException("This names no PostgreSQL.");
    }
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    settings.put(
        "quarkus.datasource.jdbc.url",
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query);
    if (uri.getRawUserInfo() != null) {
      var user = uri.getRawUserInfo().split(":", 2);
      settings.put("quarkus.datasource.username", URLDecoder.decode(user[0], UTF_8));
      if (user.length > 1) {
        settings.put("quarkus.datasource.password", URLDecoder.decode(user[1], UTF_8));
      }
    }
    return settings;
  }

  /// Front ends of these origins may call with cookies and read the headers that we add.
  private static Map<String, String> cors(String origins) {
    return Map.of(
        "quarkus.http.cors.enabled", "true",
        "quarkus.http.cors.origins", origins,
        "quarkus.http.cors.methods", "GET,POST,PUT,PATCH,DELETE",
        "quarkus.http.cors.access-control-allow-credentials", "true",
        "quarkus.http.cors.access-control-max-age", "2H",
        "quarkus.http.cors.exposed-headers", EXPOSED);
  }

  private static Optional<String> value(ConfigSourceContext context, String name) {
    return Optional.ofNullable(context.getValue(name))
        .map(it -> it.getValue())
        .filter(it -> !it.isBlank());
  }
}

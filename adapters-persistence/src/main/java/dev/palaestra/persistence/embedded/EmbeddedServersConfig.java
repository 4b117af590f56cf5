package dev.palaestra.persistence.embedded;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Where no database or no Redis is configured, development and tests get one of their own, started
/// from a binary on the class path. Production never does, and has no such binary.
public final class EmbeddedServersConfig implements ConfigSourceFactory {
  private static final Set<String> PROFILES = Set.of("dev", "test");
  private static final int BELOW_THE_ENVIRONMENT = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    if (context.getProfiles().stream().noneMatch(PROFILES::contains)) {
      return List.of();
    }
    Map<String, String> settings = new HashMap<>();
    if (isAbsent(context, "DATABASE_URL") && isAbsent(context, "quarkus.datasource.jdbc.url")) {
      settings.put("quarkus.datasource.jdbc.url", EmbeddedPostgreSql.url());
      settings.put("quarkus.datasource.username", "postgres");
      settings.put("palaestra.demo", "true");
    }
    if (isAbsent(context, "REDIS_URL") && isAbsent(context, "quarkus.redis.hosts")) {
      settings.put("quarkus.redis.hosts", EmbeddedRedis.url());
    }
    return List.of(new PropertiesConfigSource(settings, "embedded servers", BELOW_THE_ENVIRONMENT));
  }

  private static boolean isAbsent(ConfigSourceContext context, String name) {
    var value = context.getValue(name);
    return value == null || value.getValue() == null || value.getValue().isBlank();
  }
}

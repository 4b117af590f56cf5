package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.RateLimit;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How often somebody may ask.
@Singleton
class RateLimitSettings {

  /// `palaestra.limits.<name>.most` and `.window`.
  @ConfigMapping(prefix = "palaestra.limits")
  interface Limits {
    @WithParentName
    Map<String, Limit> byName();

    /// So many within any window of this length.
    interface Limit {
      int most();

      Duration window();
    }
  }

  private final Limits configured;
  private final boolean refuse;

  RateLimitSettings(
      Limits configured, @ConfigProperty(name = "palaestra.rate-limits") String switched) {
    this.configured = configured;
    this.refuse = !switched.equals("off");
  }

  RateLimit limit(String name) {
    var limit = configured.byName().get(name);
    return new RateLimit(name, limit.most(), limit.window());
  }

  /// Whether who exceeds a limit is refused; he is counted anyway.
  boolean refuse() {
    return refuse;
  }
}

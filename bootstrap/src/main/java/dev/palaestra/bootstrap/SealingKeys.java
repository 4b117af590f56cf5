package dev.palaestra.bootstrap;

import dev.palaestra.persistence.shared.SecretBox;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the keys for secrets at rest enter.
final class SealingKeys {
  private SealingKeys() {}

  @Produces
  @Singleton
  @Startup
  static SecretBox box(@ConfigProperty(name = "palaestra.encryption-keys") List<String> keys) {
    return new SecretBox(keys);
  }
}

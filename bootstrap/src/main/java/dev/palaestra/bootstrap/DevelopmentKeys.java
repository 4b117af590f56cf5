package dev.palaestra.bootstrap;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Development and tests make a signing key for themselves and keep it in `target/`, so that tokens
/// outlive a restart. Production has to be given one.
public final class DevelopmentKeys implements ConfigSourceFactory {
  private static final String KEY = "palaestra.jwt.private-key";
  private static final Set<String> PROFILES = Set.of("dev", "test");
  private static final Path KEPT = Path.of("target", "development-signing-key");
  private static final int BITS = 2048;
  private static final int BELOW_THE_ENVIRONMENT = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    var given = context.getValue(KEY);
    if (given != null && given.getValue() != null
        || context.getProfiles().stream().noneMatch(PROFILES::contains)) {
      return List.of();
    }
    return List.of(
        new PropertiesConfigSource(Map.of(KEY, kept()), "development key", BELOW_THE_ENVIRONMENT));
  }

  private static String kept() {
    try {
      if (!Files.exists(KEPT)) {
        Files.createDirectories(KEPT.getParent());
        Files.writeString(KEPT, generated());
      }
      return Files.readString(KEPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String generated() {
    try {
      var keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(BITS);
      return Base64.getEncoder().encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

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
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Development and tests make their keys themselves and keep them in `target/`, so that tokens and
/// sealed secrets outlive a restart. Production has to be given its own.
public final class DevelopmentKeys implements ConfigSourceFactory {
  private static final Set<String> PROFILES = Set.of("dev", "test");
  private static final int SIGNING_BITS = 2048;
  private static final int SEALING_BYTES = 32;
  private static final int BELOW_THE_ENVIRONMENT = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> keys = new HashMap<>();
    if (context.getProfiles().stream().anyMatch(PROFILES::contains)) {
      make(keys, context, "palaestra.jwt.private-key", DevelopmentKeys::signing);
      make(keys, context, "palaestra.encryption-keys", DevelopmentKeys::sealing);
    }
    return List.of(new PropertiesConfigSource(keys, "development keys", BELOW_THE_ENVIRONMENT));
  }

  private static void make(
      Map<String, String> keys, ConfigSourceContext context, String name, Supplier<byte[]> maker) {
    var given = context.getValue(name);
    if (given == null || given.getValue() == null) {
      keys.put(name, kept(Path.of("target", "development-" + name), maker));
    }
  }

  private static String kept(Path file, Supplier<byte[]> maker) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, Base64.getEncoder().encodeToString(maker.get()));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] signing() {
    try {
      var keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(SIGNING_BITS);
      return keys.generateKeyPair().getPrivate().getEncoded();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sealing() {
    var key = new byte[SEALING_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}

package dev.palaestra.bootstrap.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redis.embedded.RedisServer;

/// The package, running as operators run it.
public final class PackagedApplication implements AutoCloseable {
  static final Path FOLDER = Path.of("target", "quarkus-app");

  private final Process process;
  private final String url;
  private final String management;

  private PackagedApplication(Process process, int port, int management) {
    this.process = process;
    this.url = "http://localhost:" + port;
    this.management = "http://localhost:" + management;
  }

  /// Waits until it listens.
  ///
  /// @param further settings beside those that it needs, or instead of them
  /// @throws IllegalStateException with all that it said where it ends instead
  public static PackagedApplication start(
      EmbeddedPostgres database, RedisServer redis, Map<String, String> further)
      throws IOException {
    var port = freePort();
    var management = freePort();
    Map<String, String> settings = new HashMap<>();
    settings.put("DATABASE_URL", database.getJdbcUrl("postgres", "postgres"));
    settings.put("DATABASE_USERNAME", "postgres");
    settings.put("REDIS_URL", "redis://localhost:" + redis.ports().getFirst());
    settings.put("PALAESTRA_JWT_PRIVATE_KEY", privateKey());
    settings.put("PALAESTRA_ENCRYPTION_KEYS", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
    settings.putAll(further);
    var process = launch(settings);
    awaitListening(process.inputReader(UTF_8));
    return new PackagedApplication(process, port, management);
  }

  static Process launch(Map<String, String> settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(java, "-jar", FOLDER.resolve("quarkus-run.jar").toString())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(settings);
    builder.environment().put("PATH", System.getenv("PATH"));
    return builder.start();
  }

  /// Reads on afterwards, or the application would one day wait for a reader.
  private static void awaitListening(BufferedReader log) throws IOException {
    List<String> lines = new ArrayList<>();
    String line;
    while ((line = log.readLine()) != null) {
      lines.add(line);
      if (line.contains("Listening on")) {
        Thread.ofVirtual().start(() -> readOn(log));
        return;
      }
    }
    throw new IllegalStateException(String.join("\n", lines));
  }

  private static void readOn(BufferedReader log) {
    try {
      log.lines().forEach(_ -> {});
    } catch (UncheckedIOException ended) {
      // With the application.
    }
  }

  /// Running, and keeping nothing.
  static RedisServer redis() throws IOException {
    var redis = RedisServer.newRedisServer().port(freePort()).setting("save \"\"").build();
    redis.start();
    return redis;
  }

  public String url() {
    return url;
  }

  /// Where probes and metrics are.
  String management() {
    return management;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String privateKey() {
    try {
      var keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      var encoded = keys.generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder().encodeToString(encoded)
          + "\n-----END PRIVATE KEY-----";
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}

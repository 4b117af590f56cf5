package dev.palaestra.bootstrap.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/// The application as operators get it: packaged, with a database and a Redis from elsewhere.
class PackagedApplicationIT {
  private static final Path APPLICATION = Path.of("target", "quarkus-app");

  @Test
  void carries_no_embedded_server() throws IOException {
    try (var files = Files.walk(APPLICATION)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .anyMatch(it -> it.contains("postgresql"))
          .noneMatch(it -> it.contains("embedded"))
          .noneMatch(it -> it.contains("zonky"));
    }
  }

  @Test
  void says_in_one_sentence_what_it_needs() throws IOException, InterruptedException {
    var started = start(Map.of("REDIS_URL", "redis://localhost:1"));
    assertThat(new String(started.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(
            "Palaestra does not start: set DATABASE_URL, PALAESTRA_JWT_PRIVATE_KEY (see the"
                + " README).\n");
    assertThat(started.waitFor()).isEqualTo(1);
  }

  @Test
  void serves_without_anything_of_development() throws IOException, InterruptedException {
    var redis = RedisServer.newRedisServer().port(freePort()).setting("save \"\"").build();
    redis.start();
    try (var database = EmbeddedPostgres.start()) {
      var port = freePort();
      var application = start(settings(database, redis, port));
      try (var log = application.inputReader(UTF_8)) {
        var lines = new ArrayList<String>();
        String line;
        while ((line = log.readLine()) != null && !line.contains("Listening on")) {
          lines.add(line);
        }
        assertThat(line).as(String.join("\n", lines)).isNotNull();
        assertThatItServes("http://localhost:" + port);
      } finally {
        application.destroy();
        application.waitFor();
      }
    } finally {
      redis.stop();
    }
  }

  private static void assertThatItServes(String url) {
    assertThat(RestAssured.get(url + "/api/v1/health").path("status").toString()).isEqualTo("UP");
    for (var path :
        List.of("/dev", "/dev/clock", "/dev/mails", "/q/dev-ui", "/q/health", "/q/metrics")) {
      assertThat(RestAssured.get(url + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(RestAssured.get(url + "/openapi?format=json").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get(url + "/docs").statusCode()).isEqualTo(200);
  }

  private static Map<String, String> settings(
      EmbeddedPostgres database, RedisServer redis, int port) throws IOException {
    return Map.of(
        "DATABASE_URL", database.getJdbcUrl("postgres", "postgres"),
        "DATABASE_USERNAME", "postgres",
        "REDIS_URL", "redis://localhost:" + redis.ports().getFirst(),
        "PALAESTRA_JWT_PRIVATE_KEY", privateKey(),
        "QUARKUS_HTTP_PORT", String.valueOf(port),
        "QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()));
  }

  private static Process start(Map<String, String> settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(java, "-jar", APPLICATION.resolve("quarkus-run.jar").toString())
            .redirectErrorStream(true);
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PATH", System.getenv("PATH"));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
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

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

package dev.palaestra.bootstrap.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/// The application as operators get it: packaged, with a database and a Redis from elsewhere.
class PackagedApplicationIT {
  @Test
  void carries_no_embedded_server() throws IOException {
    try (var files = Files.walk(PackagedApplication.FOLDER)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .anyMatch(it -> it.contains("postgresql"))
          .noneMatch(it -> it.contains("embedded"))
          .noneMatch(it -> it.contains("zonky"));
    }
  }

  @Test
  void says_in_one_sentence_what_it_needs() throws IOException, InterruptedException {
    var started = PackagedApplication.launch(Map.of("REDIS_URL", "redis://localhost:1"));
    assertThat(new String(started.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(
            "Palaestra does not start: set DATABASE_URL, PALAESTRA_JWT_PRIVATE_KEY,"
                + " PALAESTRA_ENCRYPTION_KEYS (see the README).\n");
    assertThat(started.waitFor()).isEqualTo(1);
  }

  @Test
  void of_a_port_in_use_it_says_nothing_else() throws IOException {
    var redis = PackagedApplication.redis();
    try (var database = EmbeddedPostgres.start();
        var taken = new ServerSocket(0)) {
      var settings = Map.of("QUARKUS_HTTP_PORT", String.valueOf(taken.getLocalPort()));
      assertThatThrownBy(() -> PackagedApplication.start(database, redis, settings))
          .message()
          .contains("Port " + taken.getLocalPort() + " seems to be in use")
          .doesNotContain("ArC container not initialized");
    } finally {
      redis.stop();
    }
  }

  @Test
  void serves_without_anything_of_development() throws IOException {
    var redis = PackagedApplication.redis();
    try (var database = EmbeddedPostgres.start();
        var application = PackagedApplication.start(database, redis, Map.of())) {
      assertThatItServes(application.url());
      assertThatNobodyChoosesHisAddress(application.url());
      assertThatItSaysWhatIsNotSetUp(application.url());
      assertThatItSaysWhatIsMissing(application, redis, database);
    } finally {
      redis.stop();
    }
  }

  private static void assertThatItServes(String url) {
    assertThat(RestAssured.get(url + "/api/v1/health").path("status").toString()).isEqualTo("UP");
    for (var path :
        List.of(
            "/dev",
            "/dev/clock",
            "/dev/mails",
            "/dev/sms",
            "/dev/google-tokens/keys",
            "/q/dev-ui",
            "/q/health",
            "/q/metrics")) {
      assertThat(RestAssured.get(url + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(RestAssured.get(url + "/openapi?format=json").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get(url + "/docs").statusCode()).isEqualTo(200);
  }

  private static void assertThatNobodyChoosesHisAddress(String url) {
    assertThat(leftFor("203.0.113.1", url)).isEqualTo(leftFor("203.0.113.2", url) + 1);
  }

  private static int leftFor(String address, String url) {
    var answer =
        RestAssured.given().header("X-Forwarded-For", address).get(url + "/api/v1/muscle-groups");
    return Integer.parseInt(answer.header("X-RateLimit-Remaining"));
  }

  private static void assertThatItSaysWhatIsNotSetUp(String url) {
    assertThat(
            refusal(
                url + "/api/v1/auth/otp",
                "{\"phone\": \"+4915112345678\", \"purpose\": \"LOGIN\"}"))
        .isEqualTo("This installation is not set up for sending codes to phones.");
    assertThat(
            refusal(url + "/api/v1/auth/oauth/google", "{\"id_token\": \"x\", \"nonce\": \"n-1\"}"))
        .isEqualTo("This installation is not set up for signing in with Google.");
  }

  private static String refusal(String address, String body) {
    return RestAssured.given()
        .contentType("application/json")
        .body(body)
        .post(address)
        .then()
        .statusCode(503)
        .body("code", equalTo("UNAVAILABLE"))
        .extract()
        .path("detail");
  }

  private static void assertThatItSaysWhatIsMissing(
      PackagedApplication application, RedisServer redis, EmbeddedPostgres database)
      throws IOException {
    redis.stop();
    assertThatHealthIs(application.url(), 200, "DEGRADED");
    assertThat(RestAssured.get(application.management() + "/q/health/ready").statusCode())
        .isEqualTo(200);
    database.close();
    assertThatHealthIs(application.url(), 503, "DOWN");
    RestAssured.given()
        .contentType("application/json")
        .body("{\"email\": \"ana@example.org\", \"password\": \"orchard-lantern-42\"}")
        .post(application.url() + "/api/v1/auth/login")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("code", equalTo("UNAVAILABLE"));
  }

  /// It may tell what was true a second ago.
  private static void assertThatHealthIs(String url, int status, String word) {
    var latest = Instant.now().plusSeconds(5);
    Response health;
    do {
      health = RestAssured.get(url + "/api/v1/health");
    } while (!health.path("status").equals(word) && Instant.now().isBefore(latest));
    assertThat(health.<String>path("status")).isEqualTo(word);
    assertThat(health.statusCode()).isEqualTo(status);
  }
}

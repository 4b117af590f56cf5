package dev.palaestra.bootstrap.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.HandmadeToken;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/// What operators set by environment variables, on a running application.
class SettingsIT {
  private static final String FRONT_END = "https://app.example.org";

  private static EmbeddedPostgres database;
  private static RedisServer redis;
  private static PackagedApplication application;
  private static KeyPair earlierKey;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    earlierKey = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    database = EmbeddedPostgres.start();
    redis = PackagedApplication.redis();
    application =
        PackagedApplication.start(
            database,
            redis,
            Map.of(
                "PALAESTRA_CORS_ORIGINS",
                FRONT_END,
                "PALAESTRA_TRUSTED_PROXIES",
                "127.0.0.1",
                "PALAESTRA_LIMITS_ANONYMOUS_MOST",
                "3",
                "PALAESTRA_JWT_PUBLIC_KEYS",
                Base64.getEncoder().encodeToString(earlierKey.getPublic().getEncoded())));
  }

  @AfterAll
  static void stop() throws IOException {
    application.close();
    redis.stop();
    database.close();
  }

  @Test
  void who_asks_too_often_is_refused_for_a_while() {
    for (var left = 2; left >= 0; left--) {
      var answer = groupsFor("203.0.113.1");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(String.valueOf(left));
    }

    var refused = groupsFor("203.0.113.1");

    refused.then().statusCode(429).body("code", equalTo("RATE_LIMITED"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(refused.<Integer>path("retry_after"))
        .isEqualTo(Integer.parseInt(refused.header("Retry-After")));
  }

  @Test
  void monitors_may_ask_for_the_health_as_often_as_they_like() {
    for (var i = 0; i < 5; i++) {
      from(FRONT_END, "203.0.113.7").then().statusCode(200);
    }
  }

  @Test
  void whoever_is_blocked_may_still_be_asked_for_the_health() throws SQLException {
    try (var connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into ip_block (id, address, reason, until, created_at)
          values (gen_random_uuid(), '203.0.113.8', 'Guesses', now() + interval '1 hour', now())
          """);
    }
    var latest = Instant.now().plusSeconds(10);
    Response answer;
    do {
      from(FRONT_END, "203.0.113.8").then().statusCode(200);
      answer = documentFor("203.0.113.8");
    } while (answer.statusCode() != 429 && Instant.now().isBefore(latest));
    answer.then().statusCode(429).body("detail", equalTo("This address is blocked for a while."));
    from(FRONT_END, "203.0.113.8").then().statusCode(200);
  }

  @Test
  void a_trusted_proxy_tells_who_asks() {
    assertThat(groupsFor("203.0.113.2").header("X-RateLimit-Remaining")).isEqualTo("2");
    assertThat(groupsFor("203.0.113.3").header("X-RateLimit-Remaining")).isEqualTo("2");
    assertThat(groupsFor("7.7.7.7, 203.0.113.3").header("X-RateLimit-Remaining")).isEqualTo("1");
  }

  @Test
  void a_front_end_that_is_named_may_call() {
    from(FRONT_END, "203.0.113.4")
        .then()
        .header("Access-Control-Allow-Origin", FRONT_END)
        .header("Access-Control-Allow-Credentials", "true");
    from("https://elsewhere.example.org", "203.0.113.5")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void tokens_of_an_earlier_key_count_while_it_is_named() throws GeneralSecurityException {
    var token = HandmadeToken.of(idOf(earlierKey), Instant.now());
    assertThat(statusWith(token.signed(earlierKey.getPrivate()))).isEqualTo(200);
    var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    assertThat(statusWith(token.signed(foreign))).isEqualTo(401);
  }

  private static int statusWith(String token) {
    return RestAssured.given()
        .header("Authorization", "Bearer " + token)
        .header("X-Forwarded-For", "203.0.113.6")
        .get(application.url() + "/api/v1/programs")
        .statusCode();
  }

  private static Response from(String origin, String address) {
    return RestAssured.given()
        .header("Origin", origin)
        .header("X-Forwarded-For", address)
        .get(application.url() + "/api/v1/health");
  }

  /// Not counted by any limit.
  private static Response documentFor(String address) {
    return RestAssured.given()
        .header("X-Forwarded-For", address)
        .get(application.url() + "/openapi?format=json");
  }

  private static Response groupsFor(String address) {
    return RestAssured.given()
        .header("X-Forwarded-For", address)
        .get(application.url() + "/api/v1/muscle-groups");
  }

  private static String idOf(KeyPair key) throws GeneralSecurityException {
    var number = ((RSAPublicKey) key.getPublic()).getModulus().toByteArray();
    var print = MessageDigest.getInstance("SHA-256").digest(number);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(print, 12));
  }
}

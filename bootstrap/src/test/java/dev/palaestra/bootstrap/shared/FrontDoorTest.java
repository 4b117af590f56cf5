package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.domain.identity.Tier;
import dev.palaestra.rest.shared.RequestProblems;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FrontDoorTest {
  private static final String FRONT_END = "https://app.palaestra.example";

  @Inject People people;

  @Test
  void health_tells_of_every_part() {
    given()
        .get("/api/v1/health")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("database", equalTo("UP"))
        .body("redis", equalTo("UP"))
        .body("version", notNullValue())
        .header("X-RateLimit-Limit", nullValue())
        .header("Cache-Control", "no-store");
  }

  @Test
  void strangers_are_told_how_much_is_left() {
    given()
        .get("/api/v1/muscle-groups")
        .then()
        .statusCode(200)
        .header("X-RateLimit-Limit", "60")
        .header("RateLimit-Policy", "\"anonymous\";q=60;w=60");
  }

  @Test
  void an_unknown_route_is_a_problem() {
    given()
        .header("X-Request-Id", "0193c3a0-0000-7000-8000-000000000001")
        .get("/api/v1/no-such-thing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("X-Request-Id", "0193c3a0-0000-7000-8000-000000000001")
        .header("RateLimit", notNullValue())
        .body("type", equalTo("urn:palaestra:problem:not-found"))
        .body("code", equalTo("NOT_FOUND"))
        .body("status", equalTo(404))
        .body("instance", equalTo("/api/v1/no-such-thing"))
        .body("request_id", equalTo("0193c3a0-0000-7000-8000-000000000001"));
  }

  /// The hash of the password of such a person cannot be read.
  @Test
  void a_fault_of_ours_tells_nothing_of_itself() {
    try (var log = new LogLines(RequestProblems.class)) {
      given()
          .contentType("application/json")
          .body(Map.of("email", people.nobody().email(), "password", "any-password"))
          .post("/api/v1/auth/login")
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("code", equalTo("INTERNAL"))
          .body("detail", equalTo("It has been written down; tell us the request_id."))
          .body("request_id", notNullValue());
      assertThat(log.told()).containsExactly("A request failed: POST /api/v1/auth/login");
    }
  }

  @Test
  void every_answer_tells_browsers_what_not_to_do() {
    for (var path : List.of("/api/v1/health", "/api/v1/no-such-thing", "/api/v1/me")) {
      given()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Frame-Options", "DENY")
          .header("Referrer-Policy", "no-referrer")
          .header("Vary", "Origin")
          .header("Strict-Transport-Security", "max-age=31536000")
          .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          .header("Cache-Control", "no-store");
    }
  }

  @Test
  void no_front_end_may_call_unless_it_is_named() {
    given()
        .header("Origin", "https://anywhere.example")
        .get("/api/v1/health")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void a_front_end_that_is_named_asks_first_and_that_is_not_counted() {
    given()
        .header("Origin", FRONT_END)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization")
        .options("/api/v1/me")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", FRONT_END)
        .header("Access-Control-Max-Age", "7200")
        .header("RateLimit-Policy", nullValue());
  }

  @Test
  void it_may_read_why_it_is_refused_at_the_door() {
    given()
        .header("Origin", FRONT_END)
        .contentType("application/json")
        .body("x".repeat(2 * 1024 * 1024))
        .post("/api/v1/auth/login")
        .then()
        .statusCode(413)
        .header("Access-Control-Allow-Origin", FRONT_END);
  }

  @Test
  void a_wrong_method_is_a_problem() {
    given()
        .delete("/api/v1/health")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", equalTo("GET, HEAD"))
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH | /me/totp | DELETE, GET, HEAD, POST, PUT",
        "GET   | /auth/login | POST",
        "PUT   | /users | GET, HEAD, POST",
        "POST  | /accounts | GET, HEAD",
        "PATCH | /accounts/7 | DELETE, GET, HEAD",
        "PUT   | /organizations/7 | GET, HEAD, PATCH",
        "PUT   | /exercises/statistics | DELETE, GET, HEAD, PATCH",
        "POST  | /me | DELETE, GET, HEAD, PATCH",
      })
  void a_wrong_method_is_told_the_right_ones(String method, String path, String allowed) {
    given()
        .request(method, "/api/v1" + path)
        .then()
        .statusCode(405)
        .header("Allow", equalTo(allowed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/auth/email-verification", "/coaches/applications", "/users", "/auth/switch"})
  void a_body_that_is_not_there_has_no_wrong_type(String path) {
    people
        .gym(Tier.PRO)
        .admin()
        .calls()
        .post(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PARAMETER"))
        .body("errors.field", contains("body"))
        .body("errors.message", contains("is required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/xml", "text/html"})
  void another_form_than_there_is_is_a_problem(String form) {
    for (var path : List.of("/health", "/muscle-groups")) {
      given()
          .accept(form)
          .get("/api/v1" + path)
          .then()
          .statusCode(406)
          .contentType("application/problem+json")
          .body("code", equalTo("NOT_ACCEPTABLE"));
    }
  }

  @Test
  void a_request_id_of_a_stranger_form_is_replaced() {
    given()
        .header("X-Request-Id", "a b<script>")
        .get("/api/v1/health")
        .then()
        .header("X-Request-Id", not("a b<script>"));
  }

  @Test
  void the_clock_of_tests_goes_forward_and_back() {
    given()
        .contentType("application/json")
        .body("{\"advance\":\"PT31M\"}")
        .post("/dev/clock")
        .then()
        .statusCode(200)
        .body("now", notNullValue());
    given().delete("/dev/clock").then().statusCode(200);
  }

  @Test
  void broken_json_is_told() {
    given()
        .contentType("application/json")
        .body("{\"advance\":")
        .post("/dev/clock")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
    given()
        .contentType("application/json")
        .body("{\"advanced\":\"PT1M\"}")
        .post("/dev/clock")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"))
        .body("errors[0].field", equalTo("advanced"));
    given()
        .contentType("application/json")
        .body("{}")
        .post("/dev/clock")
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors[0].field", equalTo("advance"));
    given()
        .contentType("text/plain")
        .body("x")
        .post("/dev/clock")
        .then()
        .statusCode(415)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }
}

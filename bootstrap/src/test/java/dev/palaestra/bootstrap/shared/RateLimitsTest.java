package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.palaestra.rest.shared.LimitedPaths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RateLimitsTest {
  private static final String SOMEBODY = "\"email\": \"nobody-at-all@example.org\"";
  private static final String SECRET = "\"password\": \"orchard lantern 42\"";
  private static final String AN_ID = "\"0193c3a0-0000-7000-8000-000000000001\"";

  /// By path; each path has another length.
  private static final Map<String, String> WELL_FORMED =
      Map.of(
          "/auth/login", "{%s, %s}".formatted(SOMEBODY, SECRET),
          "/auth/pin-login",
              "{%s, \"organization_id\": %s, \"pin\": \"492039\"}".formatted(SOMEBODY, AN_ID),
          "/auth/oauth/google", "{\"id_token\": \"none\", \"nonce\": \"n\"}",
          "/auth/otp", "{\"phone\": \"+4915112345670\", \"purpose\": \"LOGIN\"}",
          "/auth/otp/verification", "{\"challenge_id\": %s, \"code\": \"492039\"}".formatted(AN_ID),
          "/auth/register",
              "{%s, %s, \"full_name\": \"Ana\", \"organization_id\": %s}"
                  .formatted(SOMEBODY, SECRET, AN_ID),
          "/auth/email-verification/confirmation", "{\"token\": \"none\"}",
          "/auth/password-reset", "{%s}".formatted(SOMEBODY),
          "/auth/password-reset/confirmation",
              "{\"token\": \"none\", \"new_password\": \"orchard lantern 42\"}");

  @Inject People people;

  @Test
  void signing_in_is_counted_by_address_whatever_token_comes_along() {
    var address = "198.51.100.1";
    assertThat(leftToSignIn(Api.stranger(), address)).isEqualTo(9);
    assertThat(leftToSignIn(people.nobody().calls(), address)).isEqualTo(8);
    assertThat(leftToSignIn(people.nobody().calls(), address)).isEqualTo(7);
    assertThat(leftToSignIn(people.nobody().calls(), "198.51.100.2")).isEqualTo(9);
  }

  @Test
  void what_a_client_says_of_its_address_does_not_count() {
    assertThat(leftToSignIn(Api.stranger(), "7.7.7.1, 198.51.100.3")).isEqualTo(9);
    assertThat(leftToSignIn(Api.stranger(), "7.7.7.2, 198.51.100.3")).isEqualTo(8);
    assertThat(leftToSignIn(Api.stranger(), "evil.example, 198.51.100.3")).isEqualTo(7);
  }

  @Test
  void the_addresses_of_one_network_of_ipv6_share_a_limit() {
    assertThat(leftToSignIn(Api.stranger(), "2001:db8:1:2::1")).isEqualTo(9);
    assertThat(leftToSignIn(Api.stranger(), "2001:db8:1:2:a:b:c:d")).isEqualTo(8);
    assertThat(leftToSignIn(Api.stranger(), "2001:db8:1:3::1")).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "/auth/login, '\"login\";q=10;w=900'",
    "/auth/register, '\"register\";q=5;w=3600'",
    "/auth/email-verification/confirmation, '\"confirmation\";q=5;w=3600'",
    "/auth/password-reset, '\"reset\";q=3;w=3600'",
    "/auth/password-reset/confirmation, '\"recovery\";q=5;w=3600'"
  })
  void where_people_prove_who_they_are_each_way_has_a_limit_of_its_own(String path, String limit) {
    Api.stranger()
        .contentType("application/json")
        .body("{}")
        .post(path)
        .then()
        .statusCode(422)
        .header("RateLimit-Policy", endsWith(limit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
  void other_calls_are_counted_by_account(String scheme) {
    Api.stranger()
        .header("Authorization", scheme + " " + people.nobody().token())
        .get("/me")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", "\"reads\";q=120;w=60")
        .header("X-RateLimit-Remaining", "119");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6 | 422 | application/json | {\"email\": \"ana@example.org\"}",
        "7 | 422 | application/json | {\"email\": \"ana\", \"password\": \"orchard lantern 42\"}",
        "8 | 400 | application/json | {\"email\": ",
        "9 | 400 | application/json | {\"mail\": \"ana@example.org\"}",
        "10 | 415 | text/plain       | ana@example.org"
      })
  void what_is_not_well_formed_is_no_try(int host, int status, String type, String body) {
    var address = "198.51.100." + host;
    for (var i = 0; i < 2; i++) {
      var answer =
          Api.stranger()
              .header("X-Forwarded-For", address)
              .contentType(type)
              .body(body)
              .post("/auth/login");
      answer.then().statusCode(status);
      assertThat(left(answer, "login")).isEqualTo(10);
      assertThat(left(answer, "anonymous")).isEqualTo(59 - i);
    }
    assertThat(leftToSignIn(Api.stranger(), address)).isEqualTo(9);
  }

  static Set<String> ways_to_sign_in() {
    return LimitedPaths.SIGN_IN.keySet();
  }

  /// Whoever forgets `@Charged` lets strangers try as often as they like.
  @ParameterizedTest
  @MethodSource("ways_to_sign_in")
  void what_is_well_formed_is_a_try_wherever_it_is_made(String operation) {
    var path = operation.substring("POST /api/v1".length());
    var answer =
        Api.stranger()
            .header("X-Forwarded-For", "2001:db8:2:" + path.length() + "::1")
            .contentType("application/json")
            .body(WELL_FORMED.get(path))
            .post(path);
    var limit = LimitedPaths.SIGN_IN.get(operation);
    assertThat(left(answer, limit)).isEqualTo(most(answer, limit) - 1);
  }

  @Test
  void a_body_that_is_too_large_is_no_try() {
    var address = "198.51.100.4";
    Api.stranger()
        .header("X-Forwarded-For", address)
        .contentType("application/json")
        .body(" ".repeat(1024 * 1024 + 1))
        .post("/auth/login")
        .then()
        .statusCode(413);
    assertThat(leftToSignIn(Api.stranger(), address)).isEqualTo(9);
  }

  @Test
  void a_password_that_is_too_short_is_no_registration_but_a_common_one_or_a_taken_address_is() {
    var taken = people.nobody().email();
    assertThat(leftToRegister("ana-of-limits@example.org", "short", 422)).isEqualTo(5);
    assertThat(leftToRegister("ana-of-limits@example.org", "password123", 422)).isEqualTo(4);
    assertThat(leftToRegister(taken, "orchard lantern 42", 409)).isEqualTo(3);
  }

  private static int leftToRegister(String email, String password, int status) {
    var answer =
        Api.stranger()
            .header("X-Forwarded-For", "198.51.100.5")
            .contentType("application/json")
            .body(Map.of("email", email, "password", password, "full_name", "Ana Silva"))
            .post("/auth/register");
    answer.then().statusCode(status);
    return left(answer, "register");
  }

  private static int leftToSignIn(RequestSpecification caller, String address) {
    var answer =
        caller
            .header("X-Forwarded-For", address)
            .contentType("application/json")
            .body(Map.of("email", "nobody-at-all@example.org", "password", "orchard lantern 42"))
            .post("/auth/login");
    assertThat(answer.statusCode()).isIn(401, 429);
    return left(answer, "login");
  }

  private static int most(Response answer, String limit) {
    return Integer.parseInt(
        answer.header("RateLimit-Policy").replaceAll(".*\"" + limit + "\";q=(\\d+).*", "$1"));
  }

  private static int left(Response answer, String limit) {
    return Integer.parseInt(
        answer.header("RateLimit").replaceAll(".*\"" + limit + "\";r=(\\d+).*", "$1"));
  }
}

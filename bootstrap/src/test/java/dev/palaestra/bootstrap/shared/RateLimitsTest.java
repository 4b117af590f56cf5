package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RateLimitsTest {
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

  private static int leftToSignIn(RequestSpecification caller, String address) {
    var answer =
        caller
            .header("X-Forwarded-For", address)
            .contentType("application/json")
            .body("{}")
            .post("/auth/login");
    answer.then().statusCode(422);
    return Integer.parseInt(answer.header("RateLimit").replaceAll(".*\"login\";r=(\\d+).*", "$1"));
  }
}

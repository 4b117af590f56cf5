package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GoogleJourneyTest {
  private static final String GOOGLE = "/auth/oauth/google";

  /// Somebody at Google.
  private record Visitor(String email, String sub) {
    static Visitor unknown() {
      return of(UUID.randomUUID() + "@example.org");
    }

    static Visitor of(String email) {
      return new Visitor(email, UUID.randomUUID().toString());
    }

    String token(String nonce, boolean verified) {
      return given()
          .contentType("application/json")
          .body(Map.of("email", email, "sub", sub, "nonce", nonce, "email_verified", verified))
          .post("/dev/google-tokens")
          .jsonPath()
          .getString("id_token");
    }

    Response signIn() {
      var nonce = UUID.randomUUID().toString();
      return show(token(nonce, true), nonce);
    }
  }

  private static Response show(String token, String nonce) {
    return Newcomer.post(GOOGLE, Map.of("id_token", token, "nonce", nonce));
  }

  @AfterEach
  void the_present_time() {
    given().delete("/dev/clock");
  }

  @Test
  void a_newcomer_gets_an_account_and_comes_back_to_it() {
    var ana = Visitor.unknown();
    var first = ana.signIn();
    first
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/v1/me"))
        .body("account.email", equalTo(ana.email()))
        .body("account.email_verified", equalTo(true))
        .body("account.memberships", empty())
        .body("account.platform_admin", equalTo(false))
        .body("refresh_token", notNullValue());
    String id = first.jsonPath().getString("account.id");
    ana.signIn().then().statusCode(200).body("account.id", equalTo(id));
    new Visitor("changed." + ana.email(), ana.sub())
        .signIn()
        .then()
        .statusCode(200)
        .body("account.id", equalTo(id))
        .body("account.email", equalTo(ana.email()));
    Api.with(first.jsonPath().getString("access_token"))
        .contentType("application/json")
        .body(Map.of("name", "Gym"))
        .post("/organizations")
        .then()
        .statusCode(201);
  }

  @Test
  void a_verified_account_of_the_same_address_is_linked_and_keeps_its_role() {
    var ana = Newcomer.founder();
    Visitor.of(ana.email())
        .signIn()
        .then()
        .statusCode(200)
        .body("account.memberships[0].role", equalTo("ADMIN"));
    ana.signIn();
  }

  @Test
  void an_account_that_may_be_somebody_elses_is_not_taken_over() {
    var ana = Visitor.unknown();
    ana.signIn().then().statusCode(201);
    taken(Visitor.of(ana.email()).signIn());

    var doubtful = Visitor.of(Newcomer.verified().email());
    taken(show(doubtful.token("n", false), "n"));
  }

  @Test
  void an_account_that_only_claimed_the_address_is_his_and_its_password_is_not() {
    var claimed = Newcomer.registered();
    var stranger = claimed.signIn();
    Visitor.of(claimed.email())
        .signIn()
        .then()
        .statusCode(200)
        .body("account.email_verified", equalTo(true));
    stranger.calls().get("/me").then().statusCode(401);
    claimed.tryToSignIn(claimed.password()).then().statusCode(401);
  }

  private static void taken(Response answer) {
    answer.then().statusCode(409).body("code", equalTo("ACCOUNT_EXISTS"));
  }

  @Test
  void a_nonce_is_good_once_and_belongs_to_its_token() {
    var ana = Visitor.unknown();
    var nonce = UUID.randomUUID().toString();
    var token = ana.token(nonce, true);
    invalid(show(token, "another"));
    show(token, nonce).then().statusCode(201);
    invalid(show(token, nonce));
    invalid(show(Visitor.unknown().token(nonce, true), nonce));
  }

  @Test
  void of_twenty_who_show_one_token_at_once_one_comes_in() throws InterruptedException {
    var nonce = UUID.randomUUID().toString();
    var token = Visitor.unknown().token(nonce, true);
    assertThat(atOnce(() -> show(token, nonce).statusCode())).isEqualTo(Map.of(201, 1L, 422, 19L));
  }

  @Test
  void who_comes_twenty_times_at_once_gets_one_account() throws InterruptedException {
    var ana = Visitor.unknown();
    ana.token("warm", true);
    assertThat(atOnce(() -> ana.signIn().statusCode())).isEqualTo(Map.of(201, 1L, 200, 19L));
  }

  private static Map<Integer, Long> atOnce(Callable<Integer> act) throws InterruptedException {
    List<Callable<Integer>> acts = IntStream.range(0, 20).mapToObj(_ -> act).toList();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(acts).stream()
          .map(Future::resultNow)
          .collect(groupingBy(it -> it, counting()));
    }
  }

  @Test
  void an_expired_token_and_our_own_do_not_count() {
    var token = Visitor.unknown().token("expired", true);
    advance("PT60M");
    invalid(show(token, "expired"));
    invalid(show(Newcomer.registered().signIn().access(), "ours"));
    invalid(show("rubbish", "rubbish"));
  }

  @Test
  void browsers_get_cookies() {
    var nonce = UUID.randomUUID().toString();
    var token = Visitor.unknown().token(nonce, true);
    var answer = Newcomer.post(GOOGLE + "?mode=cookie", Map.of("id_token", token, "nonce", nonce));
    answer.then().statusCode(201).body("csrf_token", notNullValue());
    assertThat(answer.jsonPath().getString("access_token")).isNull();
    assertThat(answer.headers().getValues("Set-Cookie"))
        .extracting(it -> it.substring(0, it.indexOf('=')))
        .containsExactly("__Host-access", "__Host-refresh", "__Host-csrf");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', 422",
    "'{\"id_token\": null, \"nonce\": \"n\"}', 422",
    "'{\"id_token\": \"t\", \"nonce\": \"\"}', 422",
    "'{\"id_token\": 7, \"nonce\": \"n\"}', 400",
    "'{\"id_token\": \"t\", \"nonce\": \"n\", \"role\": \"ADMIN\"}', 400",
  })
  void what_is_no_request_is_refused(String body, int status) {
    Newcomer.post(GOOGLE, body).then().statusCode(status);
  }

  @Test
  void no_password_is_right_until_he_sets_one() {
    var ana = Visitor.unknown();
    var tokens = new Tokens(ana.signIn().jsonPath().getString("access_token"), "none");
    var newcomer = new Newcomer(ana.email(), "zebra-gym-" + UUID.randomUUID());
    newcomer.tryToSignIn(newcomer.password()).then().statusCode(401);
    tokens
        .calls()
        .body(Map.of("new_password", newcomer.password()))
        .put("/me/password")
        .then()
        .statusCode(204);
    newcomer.signIn();
  }

  private static void invalid(Response answer) {
    answer.then().statusCode(422).body("code", equalTo("TOKEN_INVALID"));
  }

  private static void advance(String by) {
    given()
        .contentType("application/json")
        .body(Map.of("advance", by))
        .post("/dev/clock")
        .then()
        .statusCode(200);
  }
}

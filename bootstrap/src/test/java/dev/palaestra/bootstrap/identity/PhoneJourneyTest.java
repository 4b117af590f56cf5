package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
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
class PhoneJourneyTest {
  private static final String VERIFICATION = "/auth/otp/verification";

  @Inject CodeChallenges challenges;
  @Inject Transactions transactions;
  @Inject Clock clock;

  @AfterEach
  void the_present_time() {
    given().delete("/dev/clock");
  }

  @Test
  void a_newcomer_registers_with_his_phone_and_comes_back() {
    var phone = Phone.unknown();
    var asked = phone.ask("REGISTER", Map.of("full_name", "Ana Test"));
    asked.then().statusCode(202).body("expires_in", equalTo(600));
    var registered = phone.answer(Phone.challenge(asked));
    registered
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/v1/me"))
        .body("account.phone", equalTo(phone.number()))
        .body("account.phone_verified", equalTo(true))
        .body("account.email", nullValue())
        .body("account.full_name", equalTo("Ana Test"))
        .body("account.has_password", equalTo(false))
        .body("account.memberships", empty())
        .body("organization_id", nullValue());
    String id = registered.jsonPath().getString("account.id");

    var login = phone.signIn();
    Phone.answer(login, phone.code(2)).then().statusCode(200).body("account.id", equalTo(id));
    var again = phone.register(Map.of("email", UUID.randomUUID() + "@example.org"));
    Phone.answer(again, phone.code(3))
        .then()
        .statusCode(200)
        .body("account.id", equalTo(id))
        .body("account.email", nullValue());
  }

  @Test
  void his_mail_address_is_to_be_verified_and_his_password_works() {
    var ana = Newcomer.unknown();
    var phone = Phone.unknown();
    var challenge = phone.register(Map.of("email", ana.email(), "password", ana.password()));
    phone
        .answer(challenge)
        .then()
        .statusCode(201)
        .body("account.email", equalTo(ana.email()))
        .body("account.email_verified", equalTo(false));
    ana.signIn();
    Newcomer.post("/auth/email-verification/confirmation", Map.of("token", ana.mailed("verify")))
        .then()
        .statusCode(204);
  }

  @Test
  void a_taken_mail_address_is_told_only_after_the_right_code() {
    var ana = Newcomer.registered();
    var phone = Phone.unknown();
    var challenge = phone.register(Map.of("email", ana.email()));
    var code = phone.nextCode();
    invalid(Phone.answer(challenge, Phone.wrong(code)));
    Phone.answer(challenge, code).then().statusCode(409).body("code", equalTo("EMAIL_TAKEN"));
    invalid(Phone.answer(challenge, code));
  }

  @Test
  void whether_a_phone_is_known_is_told_to_nobody() {
    var known = Phone.registered();
    var unknown = Phone.unknown();
    var yes = known.ask("LOGIN", Map.of());
    var no = unknown.ask("LOGIN", Map.of());
    assertThat(no.statusCode()).isEqualTo(yes.statusCode()).isEqualTo(202);
    assertThat(no.jsonPath().getMap("").keySet()).isEqualTo(yes.jsonPath().getMap("").keySet());
    known.code(2);
    assertThat(unknown.texts()).isEmpty();
    var wrong = Phone.answer(Phone.challenge(no), "123456");
    invalid(wrong);
    var guess = Phone.answer(Phone.challenge(yes), Phone.wrong(known.code(2)));
    assertThat(wrong.jsonPath().getString("detail"))
        .isEqualTo(guess.jsonPath().getString("detail"));
  }

  @Test
  void a_number_given_at_registration_signs_nobody_in() {
    var phone = Phone.unknown();
    Newcomer.unknown().register(Map.of("phone", phone.number())).then().statusCode(201);
    phone.signIn();
    var marker = Phone.unknown();
    marker.register(Map.of());
    marker.nextCode();
    assertThat(phone.texts()).isEmpty();
  }

  @Test
  void a_phone_is_shown_to_be_ones_own() {
    var ana = Newcomer.registered();
    var tokens = ana.signIn();
    var phone = Phone.unknown();
    var body = phone.body("VERIFY_PHONE", Map.of("current_password", ana.password()));
    var challenge = Phone.challenge(tokens.calls().body(body).post("/auth/otp"));
    var answer = Map.of("challenge_id", challenge, "code", phone.nextCode());

    Newcomer.post(VERIFICATION, answer).then().statusCode(401);
    var eve = Newcomer.registered().signIn();
    invalid(eve.calls().body(answer).post(VERIFICATION));
    tokens.calls().body(answer).post(VERIFICATION).then().statusCode(204);
    tokens
        .calls()
        .get("/me")
        .then()
        .body("phone", equalTo(phone.number()))
        .body("phone_verified", equalTo(true));
    tokens.calls().body(Map.of("name", "Gym")).post("/organizations").then().statusCode(201);
    Phone.answer(phone.signIn(), phone.code(2))
        .then()
        .statusCode(200)
        .body("account.email", equalTo(ana.email()));
  }

  @Test
  void that_needs_a_token_and_the_present_password() {
    var phone = Phone.unknown();
    phone.ask("VERIFY_PHONE", Map.of()).then().statusCode(401);
    var ana = Newcomer.registered().signIn();
    for (Map<String, Object> more :
        List.<Map<String, Object>>of(Map.of(), Map.of("current_password", "wrong-wrong"))) {
      ana.calls()
          .body(phone.body("VERIFY_PHONE", more))
          .post("/auth/otp")
          .then()
          .statusCode(422)
          .body("errors[0].field", equalTo("current_password"))
          .body(
              "errors[0].message",
              equalTo(more.isEmpty() ? "is required" : "This is not your password."))
          .body("errors[0].code", equalTo(more.isEmpty() ? "NOT_NULL" : "WRONG"));
    }
    assertThat(phone.texts()).isEmpty();
  }

  @Test
  void somebody_elses_phone_stays_his() {
    var phone = Phone.registered();
    var eve = Newcomer.registered();
    var tokens = eve.signIn();
    var body = phone.body("VERIFY_PHONE", Map.of("current_password", eve.password()));
    var challenge = Phone.challenge(tokens.calls().body(body).post("/auth/otp"));
    var answer = Map.of("challenge_id", challenge, "code", phone.code(2));
    tokens
        .calls()
        .body(answer)
        .post(VERIFICATION)
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_EXISTS"));
  }

  @Test
  void a_stale_token_is_not_in_the_way_of_who_signs_in() {
    var phone = Phone.registered();
    var challenge = phone.signIn();
    var answer = Map.of("challenge_id", challenge, "code", phone.code(2));
    Api.with("rubbish")
        .contentType("application/json")
        .body(answer)
        .post(VERIFICATION)
        .then()
        .statusCode(200);
  }

  @Test
  void twenty_guesses_at_once_are_five() throws InterruptedException {
    var phone = Phone.registered();
    var challenge = phone.signIn();
    var right = phone.code(2);
    var wrong = Phone.wrong(right);
    assertThat(atOnce(20, () -> Phone.answer(challenge, wrong).statusCode()).keySet())
        .as("409: too long in the queue")
        .isSubsetOf(422, 409);
    assertThat(judged(challenge)).isEqualTo(5);
    invalid(Phone.answer(challenge, right));
    assertThat(judged(challenge)).isEqualTo(5);
  }

  /// Each is counted before anybody asks whether it is right.
  private int judged(String challenge) {
    var id = new ChallengeId(UUID.fromString(challenge));
    return transactions.inTransaction(() -> challenges.lock(id)).orElseThrow().progress().tries();
  }

  @Test
  void of_five_right_answers_at_once_one_signs_in() throws InterruptedException {
    var phone = Phone.registered();
    var challenge = phone.signIn();
    var code = phone.code(2);
    var statuses = atOnce(5, () -> Phone.answer(challenge, code).statusCode());
    assertThat(statuses.get(200)).isEqualTo(1);
  }

  @Test
  void two_registrations_of_one_phone_at_once_make_one_account() throws InterruptedException {
    var phone = Phone.unknown();
    var challenge = phone.register(Map.of());
    var code = phone.nextCode();
    var statuses = atOnce(5, () -> Phone.answer(challenge, code).statusCode());
    assertThat(statuses.get(201)).isEqualTo(1);
  }

  private static Map<Integer, Long> atOnce(int times, Callable<Integer> act)
      throws InterruptedException {
    List<Callable<Integer>> acts = IntStream.range(0, times).mapToObj(_ -> act).toList();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(acts).stream()
          .map(Future::resultNow)
          .collect(groupingBy(it -> it, counting()));
    }
  }

  @Test
  void without_a_password_it_takes_a_fresh_sign_in_to_set_one() {
    var phone = Phone.registered();
    var login = phone.signIn();
    var tokens = Tokens.of(Phone.answer(login, phone.code(2)));
    later("PT10M1S");
    setPassword(tokens)
        .then()
        .statusCode(403)
        .body("code", equalTo("REAUTHENTICATION_REQUIRED"))
        .body("detail", startsWith("Sign in again"));

    var again = phone.signIn();
    setPassword(Tokens.of(Phone.answer(again, phone.code(3)))).then().statusCode(204);
  }

  private static Response setPassword(Tokens tokens) {
    return tokens.calls().body(Map.of("new_password", "seven green umbrellas")).put("/me/password");
  }

  private static void later(String advance) {
    given()
        .contentType("application/json")
        .body(Map.of("advance", advance))
        .post("/dev/clock")
        .then()
        .statusCode(200);
  }

  @Test
  void a_code_lives_ten_minutes_whoever_else_asks_for_one() {
    var phone = Phone.registered();
    var first = phone.signIn();
    var old = phone.code(2);
    var second = phone.signIn();
    phone.code(3);
    Phone.answer(first, old).then().statusCode(200);
    later("PT10M");
    invalid(Phone.answer(second, phone.code(3)));
  }

  @Test
  void a_number_gets_five_messages_an_hour() {
    var phone = Phone.unknown();
    for (var i = 0; i < 5; i++) {
      phone.signIn();
    }
    var refused = phone.ask("REGISTER", Map.of("full_name", "Ana Test"));
    refused.then().statusCode(429).body("code", equalTo("RATE_LIMITED"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3500, 3600);
  }

  @Test
  void browsers_get_cookies() {
    var phone = Phone.registered();
    var challenge = phone.signIn();
    var answer = Map.of("challenge_id", challenge, "code", phone.code(2));
    Newcomer.post(VERIFICATION + "?mode=cookie", answer)
        .then()
        .statusCode(200)
        .body("csrf_token", notNullValue())
        .body("access_token", nullValue());
  }

  @Test
  void the_second_factor_comes_after_it() {
    var ana = Newcomer.registered();
    var tokens = ana.signIn();
    var phone = Phone.unknown();
    var body = phone.body("VERIFY_PHONE", Map.of("current_password", ana.password()));
    var challenge = Phone.challenge(tokens.calls().body(body).post("/auth/otp"));
    var answer = Map.of("challenge_id", challenge, "code", phone.nextCode());
    tokens.calls().body(answer).post(VERIFICATION).then().statusCode(204);
    activateSecondFactor(ana, tokens);
    Phone.answer(phone.signIn(), phone.code(2))
        .then()
        .statusCode(202)
        .body("expires_in", equalTo(300));
  }

  private void activateSecondFactor(Newcomer ana, Tokens tokens) {
    var wish = Map.of("current_password", ana.password());
    var secret = tokens.calls().body(wish).post("/me/totp").jsonPath().getString("secret");
    tokens
        .calls()
        .body(Map.of("code", new Authenticator(secret, clock).code()))
        .put("/me/totp")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 015112345678",
    "phone, '+49 1511 2345678'",
    "phone, +0491511234567",
    "phone, ''",
    "email, ana",
    "password, short",
    "full_name, https://evil.example/x",
  })
  void each_field_that_is_wrong_is_named(String field, String value) {
    var body = Phone.unknown().body("REGISTER", Map.of("full_name", "Ana"));
    body.put(field, value);
    Newcomer.post("/auth/otp", body).then().statusCode(422).body("errors.field", hasItems(field));
  }

  @Test
  void a_newcomer_says_his_name_and_chooses_a_rare_password() {
    Phone.unknown()
        .ask("REGISTER", Map.of())
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("full_name"));
    Phone.unknown()
        .ask("REGISTER", Map.of("full_name", "Ana", "password", "password"))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("password"));
  }

  @Test
  void other_purposes_and_fields_are_unreadable() {
    Phone.unknown().ask("RESET", Map.of()).then().statusCode(400);
    Phone.unknown()
        .ask("REGISTER", Map.of("full_name", "Eve", "role", "ADMIN"))
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"));
  }

  private static void invalid(Response answer) {
    answer.then().statusCode(422).body("code", equalTo("TOKEN_INVALID"));
  }
}

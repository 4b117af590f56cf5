package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorJourneyTest {
  private static final String VERIFICATION = "/auth/otp/verification";

  @Inject Clock clock;
  @Inject People people;

  @AfterEach
  void the_present_time() {
    given().delete("/dev/clock");
  }

  @Test
  void set_up_used_and_given_up() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var before = tokens.calls().get("/me").header("ETag");
    var app = setUp(ana, tokens);
    tokens.calls().get("/me/totp").then().statusCode(200).body("enabled", equalTo(false));
    var codes = activate(tokens, app);
    assertThat(codes).hasSize(10);
    tokens.calls().get("/me/totp").then().body("enabled", equalTo(true));
    assertThat(tokens.calls().get("/me").header("ETag")).isNotEqualTo(before);
    tokens.calls().get("/me").then().body("totp_enabled", equalTo(true));

    nextStep();
    var challenge = challenge(ana);
    answer(challenge, app.code()).then().statusCode(200).body("token_type", equalTo("Bearer"));
    answer(challenge(ana), codes.getFirst()).then().statusCode(200);
    answer(challenge(ana), codes.getFirst())
        .then()
        .statusCode(422)
        .body("code", equalTo("TOKEN_INVALID"));
    tokens.calls().get("/me/totp").then().body("recovery_codes_left", equalTo(9));

    nextStep();
    tokens
        .calls()
        .body(Map.of("current_password", ana.password(), "code", app.code()))
        .post("/me/totp/recovery-codes")
        .then()
        .statusCode(200)
        .body("recovery_codes.size()", equalTo(10));
    tokens.calls().get("/me/totp").then().body("recovery_codes_left", equalTo(10));
    answer(challenge(ana), codes.getLast()).then().statusCode(422);

    nextStep();
    tokens
        .calls()
        .body(Map.of("current_password", ana.password(), "code", app.code()))
        .delete("/me/totp")
        .then()
        .statusCode(204);
    ana.signIn();
  }

  @Test
  void who_has_lost_it_is_helped_by_the_platform() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    String id = tokens.calls().get("/me").path("id");
    var factor = "/accounts/" + id + "/totp";
    var root = people.platformAdmin();
    root.calls().delete(factor).then().statusCode(404);
    activate(tokens, setUp(ana, tokens));
    challenge(ana);

    var stale = root.calls().header("If-Match", "\"none\"").delete(factor);
    stale.then().statusCode(412);
    root.calls().delete(factor).then().statusCode(204);

    assertThat(tokens.statusOfMe()).isEqualTo(401);
    ana.signIn();
    assertThat(ana.read("second factor")).contains("has been removed");
  }

  @Test
  void five_wrong_first_codes_void_the_secret_and_lock_no_sign_in() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var app = setUp(ana, tokens);
    for (var status : new int[] {422, 422, 422, 422, 422, 404}) {
      tokens.calls().body(Map.of("code", "000000")).put("/me/totp").then().statusCode(status);
    }
    tokens.calls().body(Map.of("code", app.code())).put("/me/totp").then().statusCode(404);
    activate(ana.signIn(), setUp(ana, tokens));
  }

  @Test
  void who_has_seen_another_state_of_it_changes_nothing() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var off = tokens.calls().get("/me/totp").header("ETag");
    var app = setUp(ana, tokens);
    activate(tokens, app);
    var code = Map.of("code", "000000");
    tokens.calls().header("If-Match", off).body(code).put("/me/totp").then().statusCode(412);
    nextStep();
    var both = Map.of("current_password", ana.password(), "code", app.code());
    tokens.calls().header("If-Match", off).body(both).delete("/me/totp").then().statusCode(412);
    var on = tokens.calls().get("/me/totp").header("ETag");
    tokens.calls().header("If-Match", on).body(both).delete("/me/totp").then().statusCode(204);
  }

  @Test
  void nobody_sets_one_up_for_an_address_that_need_not_be_his() {
    var ana = Newcomer.registered();
    propose(ana.signIn(), ana.password())
        .then()
        .statusCode(403)
        .body("code", equalTo("VERIFICATION_REQUIRED"));
  }

  @Test
  void the_uri_names_account_secret_and_issuer() {
    var ana = Newcomer.verified();
    var proposal =
        propose(ana.signIn(), ana.password()).then().statusCode(201).extract().jsonPath();
    assertThat(proposal.getString("otpauth_uri"))
        .isEqualTo(
            "otpauth://totp/Palaestra:%s?secret=%s&issuer=Palaestra"
                .formatted(ana.email().replace("@", "%40"), proposal.getString("secret")));
  }

  @Test
  void browsers_get_their_cookies_after_the_code() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var app = setUp(ana, tokens);
    activate(tokens, app);
    nextStep();
    var asked =
        Api.stranger()
            .contentType("application/json")
            .body(Map.of("email", ana.email(), "password", ana.password()))
            .post("/auth/login?mode=cookie");
    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(asked.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    var body =
        Map.of("challenge_id", asked.jsonPath().getString("challenge_id"), "code", app.code());
    Api.stranger()
        .contentType("application/json")
        .body(body)
        .post(VERIFICATION + "?mode=cookie")
        .then()
        .statusCode(200)
        .header("Set-Cookie", startsWith("__Host-"));
  }

  @Test
  void an_invented_challenge_is_like_a_wrong_code() {
    answer(UUID.randomUUID().toString(), "123456")
        .then()
        .statusCode(422)
        .body("code", equalTo("TOKEN_INVALID"));
  }

  @Test
  void twenty_guesses_at_once_are_five() throws InterruptedException {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    activate(tokens, setUp(ana, tokens));
    var challenge = challenge(ana);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var guesses =
          people.invokeAll(
              IntStream.range(0, 20)
                  .<Callable<Integer>>mapToObj(
                      i -> () -> answer(challenge, "00000" + i % 10).statusCode())
                  .toList());
      var statuses = guesses.stream().map(it -> it.resultNow()).toList();
      assertThat(statuses).containsOnly(422);
    }
    ana.tryToSignIn(ana.password()).then().statusCode(429).body("code", equalTo("LOGIN_LOCKED"));
  }

  @Test
  void the_right_code_at_once_twenty_times_opens_one_session() throws InterruptedException {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var app = setUp(ana, tokens);
    activate(tokens, app);
    nextStep();
    var challenge = challenge(ana);
    var code = app.code();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          people.invokeAll(
              IntStream.range(0, 20)
                  .<Callable<Integer>>mapToObj(_ -> () -> answer(challenge, code).statusCode())
                  .toList());
      assertThat(answers.stream().filter(it -> it.resultNow() == 200)).hasSize(1);
    }
  }

  @Test
  void a_password_reset_does_not_pass_by_it() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    activate(tokens, setUp(ana, tokens));
    var reset = "/auth/password-reset";
    Newcomer.post(reset, Map.of("email", ana.email())).then().statusCode(204);
    var renewed = new Newcomer(ana.email(), "another-zebra-2");
    var body = Map.of("token", ana.mailed("Reset"), "new_password", renewed.password());
    Newcomer.post(reset + "/confirmation", body).then().statusCode(204);
    assertThat(challenge(renewed)).isNotBlank();
  }

  private static Response propose(Tokens tokens, String password) {
    return tokens.calls().body(Map.of("current_password", password)).post("/me/totp");
  }

  private Authenticator setUp(Newcomer person, Tokens tokens) {
    var answer = propose(tokens, person.password());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/me/totp");
    return new Authenticator(answer.jsonPath().getString("secret"), clock);
  }

  private static List<String> activate(Tokens tokens, Authenticator app) {
    return tokens
        .calls()
        .body(Map.of("code", app.code()))
        .put("/me/totp")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("recovery_codes");
  }

  private static String challenge(Newcomer person) {
    return person
        .tryToSignIn(person.password())
        .then()
        .statusCode(202)
        .body("expires_in", equalTo(300))
        .extract()
        .path("challenge_id");
  }

  private static Response answer(String challenge, String code) {
    return Newcomer.post(VERIFICATION, Map.of("challenge_id", challenge, "code", code));
  }

  private static void nextStep() {
    given().contentType("application/json").body(Map.of("advance", "PT30S")).post("/dev/clock");
  }
}

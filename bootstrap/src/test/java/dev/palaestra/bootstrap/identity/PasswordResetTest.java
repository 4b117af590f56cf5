package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PasswordResetTest {
  private static final String RESET = "/auth/password-reset";
  private static final String NEW_PASSWORD = "another-zebra-2";

  @Inject Statements statements;

  @Test
  void who_reads_the_mail_chooses_a_new_password() {
    var ana = Newcomer.verified();
    var phone = ana.signIn();
    var laptop = ana.signIn();
    ask(ana.email()).then().statusCode(204);
    var token = ana.mailed("Reset");

    reset(token, NEW_PASSWORD).then().statusCode(204);

    for (var ended : List.of(phone, laptop)) {
      assertThat(ended.statusOfMe()).isEqualTo(401);
      ended.tryToRefresh().then().statusCode(401);
    }
    ana.tryToSignIn(ana.password()).then().statusCode(401);
    ana.tryToSignIn(NEW_PASSWORD).then().statusCode(200);
    assertThat(ana.read("password has been changed")).contains("Every other session has ended");
    for (var dead : new String[] {token, "invented"}) {
      refused(reset(dead, "third-zebra-33"));
    }
    ana.tryToSignIn(NEW_PASSWORD).then().statusCode(200);
  }

  @Test
  void a_changed_password_is_told_to_the_owner() {
    var ana = Newcomer.verified();
    var body = Map.of("current_password", ana.password(), "new_password", NEW_PASSWORD);
    ana.signIn().calls().body(body).put("/me/password").then().statusCode(204);
    assertThat(ana.read("password has been changed")).doesNotContain("#token=");
  }

  @Test
  void who_never_verified_his_address_does_so_by_it() {
    var ana = Newcomer.registered();
    ask(ana.email()).then().statusCode(204);
    reset(ana.mailed("Reset"), NEW_PASSWORD).then().statusCode(204);
    var renewed = new Newcomer(ana.email(), NEW_PASSWORD);
    renewed.signIn().calls().get("/me").then().body("email_verified", equalTo(true));
    refused(confirm(ana.mailed("verify")));
  }

  @Test
  void a_phone_that_was_verified_before_does_not_keep_the_address_from_its_reader() {
    var claimed = Newcomer.registered();
    var stranger = claimed.signIn();
    var phone = Phone.unknown();
    var wish = phone.body("VERIFY_PHONE", Map.of("current_password", claimed.password()));
    var challenge = Phone.challenge(stranger.calls().body(wish).post("/auth/otp"));
    var answer = Map.of("challenge_id", challenge, "code", phone.nextCode());
    stranger.calls().body(answer).post("/auth/otp/verification").then().statusCode(204);

    ask(claimed.email()).then().statusCode(204);
    reset(claimed.mailed("Reset"), NEW_PASSWORD).then().statusCode(204);

    assertThat(stranger.statusOfMe()).isEqualTo(401);
    new Newcomer(claimed.email(), NEW_PASSWORD)
        .signIn()
        .calls()
        .get("/me")
        .then()
        .body("phone", nullValue())
        .body("email_verified", equalTo(true));
  }

  @Test
  void known_and_unknown_addresses_get_the_same_answer_at_the_same_price() {
    var known = Newcomer.registered().email();
    var unknown = Newcomer.unknown().email();
    var answer = ask(known);
    var other = ask(unknown);
    assertThat(other.statusCode()).isEqualTo(answer.statusCode());
    assertThat(other.asString()).isEqualTo(answer.asString()).isEmpty();
    assertThat(statements.of(() -> ask(unknown))).isEqualTo(statements.of(() -> ask(known)));
  }

  @Test
  void an_unfit_password_does_not_spend_the_token() {
    var ana = Newcomer.registered();
    ask(ana.email());
    var token = ana.mailed("Reset");
    for (var unfit : new String[] {"short", "PassWord1", "x".repeat(129)}) {
      reset(token, unfit)
          .then()
          .statusCode(422)
          .body("code", equalTo("VALIDATION_FAILED"))
          .body("errors.field", hasItem("new_password"));
    }
    reset(token, NEW_PASSWORD).then().statusCode(204);
  }

  @Test
  void a_token_is_good_for_what_it_was_sent_for() {
    var ana = Newcomer.registered();
    ask(ana.email());
    var token = ana.mailed("Reset");
    refused(confirm(token));
    refused(reset(ana.mailed("verify"), NEW_PASSWORD));
    Newcomer.post("/auth/refresh", Map.of("refresh_token", token)).then().statusCode(401);
    assertThat(Api.with(token).get("/me").statusCode()).isEqualTo(401);
    reset(token, NEW_PASSWORD).then().statusCode(204);
  }

  @Test
  void a_new_address_ends_what_was_mailed_to_the_old_one() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    ask(ana.email());
    var token = ana.mailed("Reset");
    var next = Newcomer.unknown();
    var wanted = Map.of("email", next.email(), "current_password", ana.password());
    tokens.calls().body(wanted).post("/auth/email-verification").then().statusCode(204);
    confirm(next.mailed("verify")).then().statusCode(204);
    refused(reset(token, NEW_PASSWORD));
    new Newcomer(next.email(), ana.password()).signIn();
  }

  @Test
  void a_new_password_ends_what_was_mailed_but_for_the_proof_of_the_own_address() {
    var ana = Newcomer.registered();
    var tokens = ana.signIn();
    var own = ana.mailed("verify");
    ask(ana.email());
    var reset = ana.mailed("Reset");
    var wanted = Map.of("current_password", ana.password(), "new_password", NEW_PASSWORD);
    tokens.calls().body(wanted).put("/me/password").then().statusCode(204);
    refused(reset(reset, ana.password()));
    confirm(own).then().statusCode(204);
  }

  @Test
  void of_many_at_once_one_wins() throws InterruptedException {
    var ana = Newcomer.registered();
    ask(ana.email());
    var token = ana.mailed("Reset");
    Callable<Response> call = () -> reset(token, NEW_PASSWORD);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          people.invokeAll(Collections.nCopies(8, call)).stream()
              .map(Future::resultNow)
              .map(Response::statusCode)
              .toList();
      assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 422);
    }
  }

  @Test
  void an_address_gets_five_mails_an_hour_whether_it_is_known_or_not() {
    for (var email : List.of(Newcomer.registered().email(), Newcomer.unknown().email())) {
      for (var i = 0; i < 5; i++) {
        ask(email).then().statusCode(204);
      }
      ask(email).then().statusCode(429).body("code", equalTo("RATE_LIMITED"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.org\r\nBcc: eve@example.org",
        "ana@example.org,eve@example.org",
        "\"ana\" <ana@example.org>",
        "ana@example.org\u0000",
        ""
      })
  void no_address_begins_a_header(String email) {
    ask(email).then().statusCode(422).body("errors.field", equalTo(List.of("email")));
  }

  private static Response ask(String email) {
    return Newcomer.post(RESET, Map.of("email", email));
  }

  private static Response reset(String token, String chosen) {
    return Newcomer.post(RESET + "/confirmation", Map.of("token", token, "new_password", chosen));
  }

  private static Response confirm(String token) {
    return Newcomer.post("/auth/email-verification/confirmation", Map.of("token", token));
  }

  private static void refused(Response answer) {
    answer.then().statusCode(422).body("code", equalTo("TOKEN_INVALID"));
  }
}

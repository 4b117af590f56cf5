package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.palaestra.bootstrap.shared.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger, or a thief of a token, gets done.
@QuarkusTest
class IntruderTest {
  private static final String VERIFICATION = "/auth/email-verification";
  private static final String NEW_PASSWORD = "another-zebra-2";

  @Test
  void a_new_password_undoes_a_change_of_address_that_is_on_its_way() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var eve = Newcomer.unknown();
    var wanted = Map.of("email", eve.email(), "current_password", ana.password());
    tokens.calls().body(wanted).post(VERIFICATION).then().statusCode(204);
    var token = eve.mailed("verify");

    var change = Map.of("current_password", ana.password(), "new_password", NEW_PASSWORD);
    tokens.calls().body(change).put("/me/password").then().statusCode(204);

    Newcomer.post(VERIFICATION + "/confirmation", Map.of("token", token))
        .then()
        .statusCode(422)
        .body("code", equalTo("TOKEN_INVALID"));
    tokens.calls().get("/me").then().body("email", equalTo(ana.email()));
  }

  @Test
  void the_old_address_is_told_of_a_new_one() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var next = Newcomer.unknown();
    var wanted = Map.of("email", next.email(), "current_password", ana.password());
    tokens.calls().body(wanted).post(VERIFICATION).then().statusCode(204);
    var token = Map.of("token", next.mailed("verify"));
    Newcomer.post(VERIFICATION + "/confirmation", token).then().statusCode(204);
    assertThat(ana.read("changed")).contains("another mail address").doesNotContain(next.email());
  }

  @Test
  void who_guesses_the_present_password_is_locked_out() {
    var ana = Newcomer.registered();
    var tokens = ana.signIn();
    for (var i = 0; i < 5; i++) {
      var guess = Map.of("current_password", "guess-" + i, "new_password", NEW_PASSWORD);
      tokens.calls().body(guess).put("/me/password").then().statusCode(422);
    }
    var right = Map.of("current_password", ana.password(), "new_password", NEW_PASSWORD);
    locked(tokens.calls().body(right).put("/me/password"));
    locked(ana.tryToSignIn(ana.password()));
  }

  private static void locked(Response answer) {
    answer.then().statusCode(429).body("code", equalTo("LOGIN_LOCKED"));
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1780, 1800);
  }

  @Test
  void a_stranger_gets_five_mails_of_verification_in_an_hour() {
    var eve = Newcomer.registered();
    var wanted = Map.of("email", Newcomer.unknown().email(), "current_password", eve.password());
    var calls = eve.signIn();
    for (var i = 0; i < 5; i++) {
      calls.calls().body(wanted).post(VERIFICATION).then().statusCode(204);
    }
    limited(calls.calls().body(wanted).post(VERIFICATION));
  }

  @Test
  void and_five_invitations() {
    var eve = Newcomer.founder().signIn();
    var invitations = "/organizations/" + eve.organization() + "/invitations";
    var offer = Map.of("email", Newcomer.unknown().email(), "role", "MEMBER");
    for (var i = 0; i < 5; i++) {
      eve.calls().body(offer).post(invitations).then().statusCode(201);
    }
    limited(eve.calls().body(offer).post(invitations));
  }

  private static void limited(Response answer) {
    answer.then().statusCode(429).body("code", equalTo("RATE_LIMITED"));
    var pause = answer.jsonPath().getInt("retry_after");
    assertThat(pause).isBetween(3500, 3600);
    assertThat(answer.header("Retry-After")).isEqualTo(String.valueOf(pause));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200b\u200b", "Ana\u202egym", "\u3164\u3164", "Win at https://evil.example/x"})
  void no_name_misleads_its_reader(String name) {
    var eve = Newcomer.unknown();
    eve.register(Map.of("organization_name", name))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("organization_name")));
    Newcomer.post(
            "/auth/register",
            Map.of("email", eve.email(), "password", eve.password(), "full_name", name))
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("full_name"));
  }

  @Test
  void refusals_leave_a_line_without_a_secret() {
    var lines = new Lines();
    var log = Logger.getLogger("dev.palaestra.rest.shared.Problems");
    log.addHandler(lines);
    try {
      var nobody = Newcomer.unknown();
      nobody.tryToSignIn("wrong-password").then().statusCode(401);
      Api.with("rubbish").get("/me").then().statusCode(401);
      var member = Newcomer.registered().signIn();
      member.calls().get("/organizations/" + UUID.randomUUID() + "/members").then().statusCode(403);
      Browser.signedIn(Newcomer.registered()).lured().post("/auth/logout").then().statusCode(403);
      assertThat(String.join("\n", lines.told))
          .contains("INVALID_CREDENTIALS", "UNAUTHENTICATED", "MEMBERSHIP_REQUIRED", "CSRF_INVALID")
          .contains("/api/v1/auth/login")
          .doesNotContain("wrong-password", "rubbish", nobody.email());
    } finally {
      log.removeHandler(lines);
    }
  }

  private static final class Lines extends Handler {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      told.add(line.getMessage().formatted(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

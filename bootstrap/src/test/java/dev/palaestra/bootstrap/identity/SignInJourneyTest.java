package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInJourneyTest {
  private static final String CONFIRMATION = "/auth/email-verification/confirmation";

  @AfterEach
  void the_present_time() {
    given().delete("/dev/clock");
  }

  @Test
  void a_newcomer_registers_and_signs_in_at_once() {
    var ana = Newcomer.unknown();
    ana.register(Map.of("phone", "+4915112345678"))
        .then()
        .statusCode(201)
        .header("Location", "/api/v1/me")
        .body("email", equalTo(ana.email()))
        .body("email_verified", equalTo(false))
        .body("phone", equalTo("+4915112345678"))
        .body("status", equalTo("ACTIVE"))
        .body("platform_admin", equalTo(false))
        .body("memberships", empty());

    var tokens = ana.signIn();
    var claims = claims(tokens.access());
    assertThat(claims.getString("org")).isNull();
    assertThat(claims.getString("role")).isNull();
    assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(900);
    assertThat(claims.getMap("$"))
        .containsKeys("sub", "sid", "org", "role", "iss", "aud", "jti", "platform_admin");
    tokens.calls().get("/me").then().statusCode(200).body("full_name", equalTo("Ana Test"));
  }

  @Test
  void a_founder_is_the_admin_of_a_new_organization() {
    var ana = Newcomer.unknown();
    ana.register(Map.of("organization_name", "Iron Temple"))
        .then()
        .statusCode(201)
        .body("memberships[0].organization_name", equalTo("Iron Temple"))
        .body("memberships[0].role", equalTo("ADMIN"))
        .body("memberships[0].status", equalTo("ACTIVE"));
    assertThat(claims(ana.signIn().access()).getString("role")).isEqualTo("ADMIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "ADMIN", "PLATFORM_ADMIN", "owner", "coach", ""})
  void nobody_chooses_a_role_of_power(String role) {
    var eve = Newcomer.unknown();
    eve.register(Map.of("role", role, "organization_name", "Mine"))
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("role"));
    eve.tryToSignIn(eve.password()).then().statusCode(401);
  }

  @Test
  void a_coach_needs_an_organization() {
    var ana = Newcomer.unknown();
    ana.register(Map.of("role", "COACH")).then().statusCode(422);
    ana.register(Map.of("role", "COACH", "organization_name", "Mine")).then().statusCode(422);
    ana.tryToSignIn(ana.password()).then().statusCode(401);
  }

  @Test
  void the_join_policy_decides() {
    var admin = Newcomer.founder().signIn();
    var gym = admin.organization();
    Newcomer.unknown().register(Map.of("organization_id", gym)).then().statusCode(403);

    edit(admin, gym, "{\"join_policy\":\"APPROVAL\"}");
    Newcomer.unknown()
        .register(Map.of("organization_id", gym, "role", "COACH"))
        .then()
        .statusCode(201)
        .body("memberships[0].role", equalTo("MEMBER"))
        .body("memberships[0].status", equalTo("PENDING"));

    edit(admin, gym, "{\"join_policy\":\"OPEN\"}");
    var ben = Newcomer.unknown();
    ben.register(Map.of("organization_id", gym)).then().statusCode(201);
    assertThat(claims(ben.signIn().access()).getString("org")).isEqualTo(gym);
    admin
        .calls()
        .get("/organizations/" + gym + "/members?status=PENDING")
        .then()
        .statusCode(200)
        .body("items.role", equalTo(List.of("MEMBER")));
    Newcomer.unknown()
        .register(Map.of("organization_id", UUID.randomUUID()))
        .then()
        .statusCode(404);
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    Newcomer.post("/auth/register", Map.of("email", "no-address", "password", "short"))
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors.field", containsInAnyOrder("email", "password", "full_name"));
    Newcomer.unknown()
        .register(Map.of("organization_name", "Gym", "organization_id", UUID.randomUUID()))
        .then()
        .statusCode(422);
    Newcomer.post("/auth/register", Map.of("email", 1, "password", "x", "full_name", "x"))
        .then()
        .statusCode(400);
    Newcomer.unknown()
        .register(Map.of("platform_admin", true))
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"));
    new Newcomer(UUID.randomUUID() + "@example.org", "PassWord1")
        .register(Map.of())
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("password"));
  }

  @Test
  void the_mailed_token_verifies_the_address_once() {
    var ana = Newcomer.registered();
    var tokens = ana.signIn();
    var token = ana.mailed("verify");

    Newcomer.post(CONFIRMATION, Map.of("token", token)).then().statusCode(204);

    tokens.calls().get("/me").then().body("email_verified", equalTo(true));
    for (var spent : new String[] {token, "invented"}) {
      Newcomer.post(CONFIRMATION, Map.of("token", spent))
          .then()
          .statusCode(422)
          .body("code", equalTo("TOKEN_INVALID"));
    }
    tokens.calls().post("/auth/email-verification").then().statusCode(204);
  }

  @Test
  void the_mail_of_the_registration_is_one_of_five_an_hour() {
    var tokens = Newcomer.registered().signIn();
    for (var status : new int[] {204, 204, 204, 204, 429}) {
      tokens.calls().body("{}").post("/auth/email-verification").then().statusCode(status);
    }
  }

  @Test
  void a_new_address_replaces_the_old_one_when_it_is_confirmed() {
    var ana = Newcomer.verified();
    var tokens = ana.signIn();
    var next = new Newcomer(UUID.randomUUID() + "@example.org", ana.password());
    tokens
        .calls()
        .body(Map.of("email", next.email()))
        .post("/auth/email-verification")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("current_password"));
    tokens
        .calls()
        .body(Map.of("email", next.email(), "current_password", ana.password()))
        .post("/auth/email-verification")
        .then()
        .statusCode(204);
    Newcomer.post(CONFIRMATION, Map.of("token", next.mailed("verify"))).then().statusCode(204);

    next.signIn();
    ana.tryToSignIn(ana.password()).then().statusCode(401);
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    var ana = Newcomer.registered();
    var wrong = ana.tryToSignIn("wrong-password");
    var unknown = Newcomer.unknown().tryToSignIn("wrong-password");
    for (var answer : new Response[] {wrong, unknown}) {
      answer.then().statusCode(401).body("code", equalTo("INVALID_CREDENTIALS"));
    }
    assertThat(wrong.jsonPath().getString("detail"))
        .isEqualTo(unknown.jsonPath().getString("detail"));
  }

  @Test
  void five_failures_lock_the_sixth_out_for_half_an_hour() {
    var ana = Newcomer.registered();
    for (var i = 0; i < 5; i++) {
      ana.tryToSignIn("wrong-password").then().statusCode(401);
    }
    var locked = ana.tryToSignIn(ana.password());
    locked.then().statusCode(429).body("code", equalTo("LOGIN_LOCKED"));
    assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1790, 1800);

    given()
        .contentType("application/json")
        .body("{\"advance\":\"PT30M\"}")
        .post("/dev/clock")
        .then()
        .statusCode(200);
    ana.signIn();
  }

  @Test
  void a_refresh_token_is_good_for_one_exchange() {
    var first = Newcomer.registered().signIn();
    var second = Tokens.of(first.tryToRefresh());
    assertThat(claims(second.access()).getString("sid"))
        .isEqualTo(claims(first.access()).getString("sid"));
    var third = Tokens.of(second.tryToRefresh());

    first.tryToRefresh().then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    third.tryToRefresh().then().statusCode(401);
    assertThat(third.statusOfMe()).isEqualTo(401);
  }

  @Test
  void signing_out_ends_both_tokens_at_once() {
    var tokens = Newcomer.registered().signIn();
    tokens.calls().post("/auth/logout").then().statusCode(204);
    assertThat(tokens.statusOfMe()).isEqualTo(401);
    tokens.tryToRefresh().then().statusCode(401);
  }

  @Test
  @SuppressWarnings("ArgumentSelectionDefectChecker") // swapped on purpose
  void tokens_do_not_stand_for_each_other() {
    var tokens = Newcomer.registered().signIn();
    Newcomer.post("/auth/refresh", Map.of("refresh_token", tokens.access())).then().statusCode(401);
    var swapped = new Tokens(/* access= */ tokens.refresh(), /* refresh= */ tokens.access());
    assertThat(swapped.statusOfMe()).isEqualTo(401);
  }

  @Test
  void a_new_password_ends_the_other_sessions() {
    var ana = Newcomer.registered();
    var mine = ana.signIn();
    var other = ana.signIn();
    var chosen = "another-zebra-" + UUID.randomUUID();
    var wrong = Map.of("current_password", "wrong-password", "new_password", chosen);
    mine.calls()
        .body(wrong)
        .put("/me/password")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("current_password"));
    var right = Map.of("current_password", ana.password(), "new_password", chosen);
    mine.calls().body(right).put("/me/password").then().statusCode(204);

    assertThat(mine.statusOfMe()).isEqualTo(200);
    assertThat(other.statusOfMe()).isEqualTo(401);
    ana.tryToSignIn(ana.password()).then().statusCode(401);
    ana.tryToSignIn(chosen).then().statusCode(200);
  }

  @Test
  void the_profile_is_merged() {
    var tokens = Newcomer.registered().signIn();
    var before = tokens.calls().get("/me");
    tokens
        .calls()
        .contentType("application/merge-patch+json")
        .header("If-Match", before.header("ETag"))
        .body("{\"full_name\":\"Grace\",\"time_zone\":\"Europe/Berlin\"}")
        .patch("/me")
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(before.header("ETag"))))
        .body("full_name", equalTo("Grace"))
        .body("time_zone", equalTo("Europe/Berlin"))
        .body("locale", equalTo("en"))
        .body("avatar_url", nullValue());
    tokens
        .calls()
        .header("If-Match", before.header("ETag"))
        .body("{\"full_name\":\"Eve\"}")
        .patch("/me")
        .then()
        .statusCode(412);
    tokens.calls().body("{\"full_name\":null}").patch("/me").then().statusCode(422);
    tokens.calls().body("{\"email\":\"x@example.org\"}").patch("/me").then().statusCode(400);
    tokens.calls().body("{\"time_zone\":\"Mars/Olympus\"}").patch("/me").then().statusCode(422);
  }

  private static void edit(Tokens admin, String organization, String patch) {
    admin.calls().body(patch).patch("/organizations/" + organization).then().statusCode(200);
  }

  private static JsonPath claims(String token) {
    return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
  }
}

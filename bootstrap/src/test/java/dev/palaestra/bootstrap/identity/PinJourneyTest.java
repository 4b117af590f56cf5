package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinJourneyTest {
  private static final String ANSWER = "/auth/otp/verification";

  @Inject People people;

  @Test
  void a_pin_opens_the_own_profile_and_nothing_else() {
    var gym = people.gym(Tier.PRO);
    var token = signIn(gym, issue(gym)).then().statusCode(200).extract().jsonPath();
    assertThat(token.getString("refresh_token")).isNull();
    assertThat(token.getInt("expires_in")).isEqualTo(900);

    var ana = Api.with(token.getString("access_token"));
    ana.get("/me").then().statusCode(200).body("email", equalTo(gym.member().email()));
    for (var closed : List.of("/exercises", "/programs", "/organizations/" + gym.id().value())) {
      Api.with(token.getString("access_token"))
          .get(closed)
          .then()
          .statusCode(403)
          .body("code", equalTo("NOT_ALLOWED"));
    }
    Api.with(token.getString("access_token"))
        .contentType("application/json")
        .body(Map.of("full_name", "Eve"))
        .patch("/me")
        .then()
        .statusCode(403);
    Api.with(token.getString("access_token")).get("/muscle-groups").then().statusCode(200);
  }

  @Test
  void whoever_hands_the_tablet_on_signs_out_first() {
    var gym = people.gym(Tier.FREE);
    String token = signIn(gym, issue(gym)).then().statusCode(200).extract().path("access_token");
    Api.with(token).post("/auth/logout").then().statusCode(204);
    Api.with(token).get("/me").then().statusCode(401);
  }

  @Test
  void whoever_has_a_phone_alone_is_known_by_its_number() {
    var gym = people.gym(Tier.FREE);
    gym.admin()
        .calls()
        .contentType("application/json")
        .body(Map.of("join_policy", "OPEN"))
        .patch("/organizations/" + gym.id().value())
        .then()
        .statusCode(200);
    var phone = Phone.unknown();
    phone.answer(phone.register(Map.of())).then().statusCode(201);
    var ben = Tokens.of(Phone.answer(phone.signIn(), phone.code(2)));
    ben.calls()
        .body(Map.of("organization_id", gym.id().value()))
        .post("/me/memberships")
        .then()
        .statusCode(201);
    var id = ben.calls().get("/me").jsonPath().getString("id");
    var pin = gym.admin().calls().put("/members/" + id + "/access-pin").jsonPath().getString("pin");

    var body =
        Map.of("phone", phone.number(), "organization_id", gym.id().value().toString(), "pin", pin);
    Newcomer.post("/auth/pin-login", body)
        .then()
        .statusCode(200)
        .body("account.phone", equalTo(phone.number()));
    var both = new HashMap<String, String>(body);
    both.put("email", gym.member().email());
    Newcomer.post("/auth/pin-login", both)
        .then()
        .statusCode(422)
        .body("errors.field", contains("email"));
    var neither = Map.of("organization_id", gym.id().value().toString(), "pin", pin);
    Newcomer.post("/auth/pin-login", neither)
        .then()
        .statusCode(422)
        .body("errors.field", contains("email"));
  }

  @Test
  void it_tells_nothing_of_other_organizations() {
    var gym = people.gym(Tier.FREE);
    var ana = Api.with(gym.member().token());
    ana.contentType("application/json")
        .body(Map.of("name", "Another gym"))
        .post("/organizations")
        .then()
        .statusCode(201);
    Api.with(gym.member().token()).get("/me").then().body("memberships.size()", equalTo(2));

    var opened = signIn(gym, issue(gym)).then().statusCode(200);
    opened.body("account.memberships.organization_id", contains(gym.id().value().toString()));
    Api.with(opened.extract().path("access_token"))
        .get("/me")
        .then()
        .body("memberships.organization_id", contains(gym.id().value().toString()));
  }

  @Test
  void its_token_is_good_for_no_other_way_to_sign_in() {
    var gym = people.gym(Tier.FREE);
    String token = signIn(gym, issue(gym)).then().statusCode(200).extract().path("access_token");
    var phone = Map.of("phone", "+4915112340000", "purpose", "VERIFY_PHONE");
    var code = Map.of("challenge_id", UUID.randomUUID().toString(), "code", "123456");
    for (var act : List.of(Map.entry("/auth/otp", phone), Map.entry(ANSWER, code))) {
      Api.with(token)
          .contentType("application/json")
          .body(act.getValue())
          .post(act.getKey())
          .then()
          .statusCode(403)
          .body("code", equalTo("NOT_ALLOWED"));
    }
  }

  @Test
  void its_session_ends_with_the_membership() {
    var gym = people.gym(Tier.FREE);
    var token =
        signIn(gym, issue(gym)).then().statusCode(200).extract().<String>path("access_token");
    gym.admin()
        .calls()
        .delete(
            "/organizations/%s/members/%s".formatted(gym.id().value(), gym.member().id().value()))
        .then()
        .statusCode(204);
    Api.with(token).get("/me").then().statusCode(401);
  }

  @Test
  void a_wrong_pin_is_like_an_unknown_member() {
    var gym = people.gym(Tier.FREE);
    var pin = issue(gym);
    var wrong = pin.equals("000000") ? "000001" : "000000";
    signIn(gym, wrong).then().statusCode(401).body("code", equalTo("INVALID_CREDENTIALS"));
    signIn(people.gym(Tier.FREE), pin)
        .then()
        .statusCode(401)
        .body("code", equalTo("INVALID_CREDENTIALS"));
    signIn(gym, "12345").then().statusCode(422);
  }

  @Test
  void the_pin_is_told_once_and_to_staff_alone() {
    var gym = people.gym(Tier.FREE);
    var path = "/members/" + gym.member().id().value() + "/access-pin";
    gym.member().calls().put(path).then().statusCode(403);
    gym.coach().calls().put(path).then().statusCode(403);
    people.gym(Tier.FREE).admin().calls().put(path).then().statusCode(404);
    gym.admin()
        .calls()
        .get("/organizations/" + gym.id().value() + "/members")
        .then()
        .body("items[0].pin", nullValue());
  }

  private static String issue(Gym gym) {
    return gym.admin()
        .calls()
        .put("/members/" + gym.member().id().value() + "/access-pin")
        .then()
        .statusCode(200)
        .extract()
        .path("pin");
  }

  private static Response signIn(Gym gym, String pin) {
    return Newcomer.post(
        "/auth/pin-login",
        Map.of(
            "email",
            gym.member().email(),
            "organization_id",
            gym.id().value().toString(),
            "pin",
            pin));
  }
}

package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.identity.Newcomer.Tokens;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoachApplicationsTest {
  private static final String PATH = "/coaches/applications";

  @Inject People people;

  private Gym gym;
  private Gym elsewhere;

  @BeforeEach
  void two_organizations() {
    gym = people.gym(Tier.FREE);
    elsewhere = people.gym(Tier.FREE);
  }

  @Test
  void who_registers_as_a_coach_is_one_when_an_admin_says_so() {
    calls(gym.admin())
        .body(Map.of("join_policy", "APPROVAL"))
        .patch("/organizations/" + gym.id().value())
        .then()
        .statusCode(200);
    var ben = Newcomer.unknown();
    ben.register(Map.of("organization_id", gym.id().value(), "role", "COACH"))
        .then()
        .statusCode(201);
    ben.verify();
    var waiting = calls(gym.admin()).get(PATH + "?status=PENDING");
    waiting.then().statusCode(200).body("items.email", contains(ben.email()));
    var id = waiting.jsonPath().getString("items[0].id");

    decide(gym.admin(), id, "APPROVED")
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("reason", equalTo("We have talked."));

    assertThat(ben.read("coach")).contains("approved", "We have talked.");
    ben.signIn().calls().get("/workouts").then().statusCode(200);
    calls(gym.admin()).get(PATH + "?status=PENDING").then().body("items", empty());
  }

  @Test
  void while_nobody_has_decided_the_applicant_takes_it_back() {
    var made = calls(gym.member()).body("{}").post(PATH);
    var application = PATH + "/" + made.path("id");
    calls(gym.coach()).get(PATH).then().statusCode(200).body("items", empty());
    calls(gym.member())
        .get(PATH + "?status=PENDING")
        .then()
        .statusCode(200)
        .body("items.id", contains(made.<String>path("id")))
        .body("items.email_verified", contains(true));
    calls(gym.coach()).delete(application).then().statusCode(404);
    calls(gym.member())
        .header("If-Match", made.header("ETag"))
        .delete(application)
        .then()
        .statusCode(204);
    calls(gym.member()).get(application).then().statusCode(404);

    String second =
        calls(gym.member()).body("{}").post(PATH).then().statusCode(201).extract().path("id");
    decide(gym.admin(), second, "REJECTED").then().statusCode(200);
    calls(gym.member())
        .delete(PATH + "/" + second)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_DECIDED"));
  }

  @Test
  void a_member_applies_once_and_hears_of_a_refusal() {
    var ben = Newcomer.registered();
    var tokens = member(ben);
    var made = tokens.calls().body(Map.of("note", "I have a licence.")).post(PATH);
    made.then()
        .statusCode(201)
        .body("status", equalTo("PENDING"))
        .body("note", equalTo("I have a licence."))
        .body("reason", nullValue());
    var location = made.header("Location").substring("/api/v1".length());
    tokens.calls().get(location).then().statusCode(200).header("ETag", made.header("ETag"));
    tokens
        .calls()
        .body("{}")
        .post(PATH)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_APPLIED"));

    var id = made.jsonPath().getString("id");
    decide(gym.admin(), id, "REJECTED").then().statusCode(200);
    decide(gym.admin(), id, "REJECTED").then().statusCode(200);
    decide(gym.admin(), id, "APPROVED")
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_DECIDED"));
    assertThat(ben.read("coach")).contains("rejected");
    tokens.calls().get(location).then().body("reason", equalTo("We have talked."));
    tokens.calls().get("/workouts").then().statusCode(403);
    tokens.calls().body("{}").post(PATH).then().statusCode(201);
  }

  @Test
  void others_see_and_decide_nothing() {
    var made = calls(gym.member()).body("{}").post(PATH);
    var id = made.jsonPath().getString("id");
    decide(gym.coach(), id, "APPROVED").then().statusCode(403);
    decide(gym.member(), id, "APPROVED").then().statusCode(403);
    decide(elsewhere.admin(), id, "APPROVED").then().statusCode(404);
    calls(gym.coach()).get(PATH + "/" + id).then().statusCode(404);
    calls(elsewhere.admin()).get(PATH + "/" + id).then().statusCode(404);
    calls(elsewhere.admin()).get(PATH).then().body("items", empty());
    calls(gym.coach())
        .body("{}")
        .post(PATH)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_COACH"));
    calls(gym.admin())
        .header("If-Match", "\"7-00000000\"")
        .body(Map.of("decision", "APPROVED"))
        .put(PATH + "/" + id + "/decision")
        .then()
        .statusCode(412);
    calls(gym.admin())
        .body(Map.of("decision", "MAYBE"))
        .put(PATH + "/" + id + "/decision")
        .then()
        .statusCode(400);
    calls(gym.member())
        .body(Map.of("status", "APPROVED"))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"));
  }

  private Tokens member(Newcomer person) {
    var invitation = Map.of("email", person.email(), "full_name", "Ben");
    calls(gym.admin()).body(invitation).post("/users").then().statusCode(201);
    var token = Map.of("token", person.mailed("invitation"));
    person.signIn().calls().body(token).post("/invitations/acceptance").then().statusCode(200);
    return person.signIn();
  }

  private static Response decide(Person actor, String id, String decision) {
    return calls(actor)
        .body(Map.of("decision", decision, "reason", "We have talked."))
        .put(PATH + "/" + id + "/decision");
  }

  private static RequestSpecification calls(Person person) {
    return person.calls().contentType("application/json");
  }
}

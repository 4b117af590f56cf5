package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an admin gets done outside of his organization, or beyond what he may say.
@QuarkusTest
class UsersIntruderTest {
  @Inject People people;

  private Gym gym;
  private Gym elsewhere;

  @BeforeEach
  void two_organizations() {
    gym = people.gym(Tier.FREE);
    elsewhere = people.gym(Tier.FREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"email\": \"eve@example.org\"",
        "\"email_verified\": true",
        "\"phone\": \"+4915112345678\"",
        "\"phone_verified\": true",
        "\"password\": \"zebra-gym-1\"",
        "\"role\": \"ADMIN\"",
        "\"status\": \"ACTIVE\"",
        "\"organization_id\": \"0193c3a0-0000-7000-8000-000000000002\"",
        "\"platform_admin\": true",
        "\"id\": \"0193c3a0-0000-7000-8000-000000000002\"",
        "\"version\": 7"
      })
  void an_admin_changes_the_name_and_nothing_else(String field) {
    admin()
        .body("{\"full_name\": \"Ben\", " + field + "}")
        .patch("/users/" + gym.coach().id().value())
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"email_verified\": true",
        "\"status\": \"ACTIVE\"",
        "\"organization_id\": \"0193c3a0-0000-7000-8000-000000000002\"",
        "\"platform_admin\": true",
        "\"password\": \"zebra-gym-1\""
      })
  void who_invites_says_mail_name_and_role(String field) {
    var body = "{\"email\": \"ben@example.org\", \"full_name\": \"Ben\", " + field + "}";
    admin().body(body).post("/users").then().statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
  }

  @ParameterizedTest
  @CsvSource({
    "role,OWNER",
    "role,PLATFORM_ADMIN",
    "role,admin",
    "status,PENDING",
    "status,ENDED",
    "status,INVITED",
    "status,DELETED"
  })
  void other_roles_and_states_are_no_words_of_ours(String field, String value) {
    admin()
        .body(Map.of(field, value))
        .put("/users/" + gym.coach().id().value() + "/" + field)
        .then()
        .statusCode(400);
  }

  @Test
  void people_of_another_organization_are_not_there() {
    var invited = invite(elsewhere).jsonPath().getString("id");
    Stream.of(elsewhere.member().id().value().toString(), invited, UUID.randomUUID().toString())
        .map(it -> "/users/" + it)
        .forEach(it -> {
          admin().get(it).then().statusCode(404);
          admin().body("{\"full_name\":\"Mine\"}").patch(it).then().statusCode(404);
          admin().body("{\"role\":\"ADMIN\"}").put(it + "/role").then().statusCode(404);
          admin().body("{\"status\":\"SUSPENDED\"}").put(it + "/status").then().statusCode(404);
          admin().delete(it).then().statusCode(404);
        });
    bulk(List.of(elsewhere.member().id().value().toString(), invited))
        .then()
        .statusCode(200)
        .body("results.code", everyItem(equalTo("NOT_FOUND")));
    admin().get("/users?q=" + elsewhere.member().email()).then().body("items.size()", equalTo(0));
    elsewhere.admin().calls().get("/users/" + invited).then().statusCode(200);
  }

  @Test
  void many_are_a_hundred_and_each_once() {
    var one = gym.coach().id().value().toString();
    bulk(List.of(one, one)).then().statusCode(422).body("errors.field", hasItem("user_ids"));
    bulk(List.of()).then().statusCode(422);
    bulk(Stream.generate(() -> UUID.randomUUID().toString()).limit(101).toList())
        .then()
        .statusCode(422);
    bulk(List.of("1-1-1-1-1")).then().statusCode(400);
    bulk(Collections.singletonList(null)).then().statusCode(422);
    admin()
        .body(Map.of("operation", "SET_ROLE", "user_ids", List.of(one)))
        .post("/users/bulk-operations")
        .then()
        .statusCode(422)
        .body("errors.field", contains("role"));
    admin()
        .body(Map.of("operation", "DELETE", "reason", "Left.", "user_ids", List.of(one)))
        .post("/users/bulk-operations")
        .then()
        .statusCode(422)
        .body("errors.field", contains("reason"));
    admin()
        .body(Map.of("operation", "PROMOTE", "user_ids", List.of(one)))
        .post("/users/bulk-operations")
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200b\u200b", "Ana\u202egym", "Win at https://evil.example/x", "Ana\r\nBcc: x"})
  void no_name_misleads_its_reader(String name) {
    admin()
        .body(Map.of("full_name", name))
        .patch("/users/" + gym.coach().id().value())
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("full_name"));
    admin()
        .body(Map.of("email", Newcomer.unknown().email(), "full_name", name))
        .post("/users")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("full_name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "__%", "'; drop table membership; --", "\\\\\\", "<script>"})
  void what_is_searched_is_only_text(String text) {
    admin()
        .queryParam("q", text)
        .get("/users")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void a_search_has_its_own_order() {
    admin().get("/users?q=ana&sort=full_name").then().statusCode(400);
    admin().get("/users?sort=email").then().statusCode(400);
    admin().get("/users?status=GONE").then().statusCode(400);
    admin().get("/users?role=OWNER").then().statusCode(400);
  }

  @Test
  void a_stranger_gets_five_mails_in_an_hour_from_one_organization() {
    var email = Newcomer.unknown().email();
    for (var i = 0; i < 5; i++) {
      invite(gym, email).then().statusCode(201);
    }
    invite(gym, email).then().statusCode(429).body("code", equalTo("RATE_LIMITED"));
    invite(elsewhere, email).then().statusCode(201);
  }

  @Test
  void a_suspended_member_does_not_come_back_by_himself() {
    var ben = Newcomer.registered();
    invite(gym, ben.email()).then().statusCode(201);
    var first = ben.mailed("invitation");
    ben.signIn().calls().body(Map.of("token", first)).post("/invitations/acceptance");
    var id = ben.signIn().calls().get("/me").jsonPath().getString("id");
    admin().body("{\"status\":\"SUSPENDED\"}").put("/users/" + id + "/status");
    var again = ben.signIn();
    again
        .calls()
        .body(Map.of("organization_id", gym.id().value()))
        .post("/auth/switch")
        .then()
        .statusCode(404);
    invite(gym, ben.email()).then().statusCode(409).body("code", equalTo("ALREADY_MEMBER"));
    assertThat(again.statusOfMe()).isEqualTo(200);
  }

  private static Response invite(Gym place) {
    return invite(place, Newcomer.unknown().email());
  }

  private static Response invite(Gym place, String email) {
    return place
        .admin()
        .calls()
        .contentType("application/json")
        .body(Map.of("email", email, "full_name", "Ben"))
        .post("/users");
  }

  private Response bulk(List<String> ids) {
    return admin()
        .body(Map.of("operation", "SUSPEND", "user_ids", ids))
        .post("/users/bulk-operations");
  }

  private RequestSpecification admin() {
    return gym.admin().calls().contentType("application/json");
  }
}

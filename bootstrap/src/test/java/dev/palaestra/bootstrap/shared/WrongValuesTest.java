package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A value that is none is refused by its name, with what would be right.
@QuarkusTest
class WrongValuesTest {
  @Inject People people;

  private Gym gym;

  @BeforeEach
  void somebody() {
    gym = people.gym(Tier.PRO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/exercises?muscle=chest           | muscle        | must be one of CHEST, FRONT_DELTS",
        "/exercises?difficulty=EASY        | difficulty    | must be one of BEGINNER",
        "/exercises?limit=ten              | limit         | must be a whole number",
        "/exercises?limit=2147483648       | limit         | must be a whole number",
        "/exercises?include_total=yes      | include_total | must be true or false",
        "/exercises?muscel=CHEST           | muscel        | There is no such parameter here.",
        "/exercises?limit=5&Sort=name      | Sort          | There is no such parameter here.",
        "/exercises?q=bench&sort=name      | sort          | there is no other order",
        "/exercises?sort=relevance         | sort          | This list is sorted by created_at, name.",
        "/programs?template=1              | template      | must be true or false",
        "/programs?owner=you               | owner         | must be me",
        "/programs?status=DONE             | status        | must be one of ACTIVE",
        "/muscle-groups?cursor=x           | cursor        | There is no such parameter here.",
        "/me?verbose                       | verbose       | There is no such parameter here.",
        "/programs/{id}/volume?landmarks=FOO       | landmarks  | must be one of RP_2017, RP_LATER",
        "/programs/{id}/schedule?start_date=tomorrow | start_date | must be a date such as 2026-11-23",
        "/audit-events?from=2026-11-20     | from          | must be a time such as 2026-11-23T09:30:00Z",
        "/audit-events?to=foo              | to            | must be a time such as 2026-11-23T09:30:00Z",
        "/organizations/{id}/members?role=BOSS     | role       | must be one of MEMBER, COACH, ADMIN",
      })
  void of_a_parameter(String query, String field, String message) {
    gym.admin()
        .calls()
        .get(query.replace("{id}", gym.id().value().toString()))
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PARAMETER"))
        .body("errors.size()", equalTo(1))
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(field.equals("owner") ? "PATTERN" : "INVALID_PARAMETER"))
        .body("errors[0].message", containsString(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor", "target"})
  void of_an_id_in_a_query(String parameter) {
    gym.admin()
        .calls()
        .get("/audit-events?" + parameter + "=abc")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_ID"))
        .body("errors.field", contains(parameter))
        .body("errors[0].message", containsString("must be a UUID in its canonical text"));
  }

  @ParameterizedTest
  @CsvSource({"0, MIN", "101, MAX"})
  void of_a_limit_outside_of_its_bounds(int limit, String code) {
    for (var list : List.of("/exercises", "/muscle-groups", "/equipment-types")) {
      gym.admin()
          .calls()
          .get(list + "?limit=" + limit)
          .then()
          .statusCode(400)
          .body("code", equalTo("INVALID_PARAMETER"))
          .body("errors[0].field", equalTo("limit"))
          .body("errors[0].code", equalTo(code));
    }
  }

  @Test
  void of_a_parameter_where_something_is_written() {
    gym.admin()
        .calls()
        .contentType("application/json")
        .body("[]")
        .post("/exercises/imports?dryrun=true")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("dryrun"));
    given()
        .contentType("application/json")
        .body("{\"advance\": \"PT1S\"}")
        .post("/dev/clock?advance=PT1S")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("advance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/exercises", "/programs"})
  void strangers_are_told_nothing_of_parameters(String path) {
    Api.stranger().get(path + "?muscel=CHEST").then().statusCode(401);
  }

  @Test
  void members_are_told_nothing_of_the_parameters_of_admins() {
    gym.member()
        .calls()
        .get("/organizations/" + gym.id().value() + "/members?roel=ADMIN")
        .then()
        .statusCode(403);
  }

  @Test
  void of_an_enum_in_a_body() {
    refused(Map.of("name", "Press", "equipment", "BARBEL"))
        .body("errors[0].field", equalTo("equipment"))
        .body("errors[0].message", containsString("must be one of BARBELL, "));
  }

  @Test
  void of_a_key_in_a_body() {
    refused(Map.of("name", "Press", "muscle_contributions", Map.of("CHST", 1)))
        .body("errors[0].field", equalTo("muscle_contributions.CHST"))
        .body("errors[0].message", containsString("must be one of CHEST, "));
  }

  private io.restassured.response.ValidatableResponse refused(Map<String, Object> exercise) {
    return gym.coach()
        .calls()
        .contentType("application/json")
        .body(exercise)
        .post("/exercises")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }
}

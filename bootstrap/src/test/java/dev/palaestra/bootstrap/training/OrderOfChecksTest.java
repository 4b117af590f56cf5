package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Bodies.added;
import static dev.palaestra.bootstrap.training.Bodies.created;
import static dev.palaestra.bootstrap.training.Bodies.json;
import static dev.palaestra.bootstrap.training.Bodies.prescriptions;
import static dev.palaestra.bootstrap.training.Bodies.program;
import static dev.palaestra.bootstrap.training.Bodies.with;
import static dev.palaestra.bootstrap.training.Bodies.workout;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static org.hamcrest.Matchers.equalTo;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that are wrong in several ways are refused for the first reason: 400, 402, 404, 412,
/// 422, in all contexts.
@QuarkusTest
class OrderOfChecksTest {
  private static final String STALE = "\"7-00000000\"";

  @Inject People people;
  @Inject Shelf shelf;

  private Gym gym;
  private Gym rival;
  private UUID press;
  private String program;
  private String workout;
  private String template;
  private String circuit;
  private String wish;

  @BeforeEach
  void a_gym_with_something_of_each_kind() {
    gym = people.gym(Tier.PRO);
    rival = people.gym(Tier.PRO);
    press = shelf.exercise(gym, "Press", CHEST);
    program = created(gym.coach(), program("Base"));
    workout = added(gym.coach(), program, workout("Day one", 1, press));
    template = created(gym.admin(), with(program("Template"), "template", true));
    circuit =
        json(gym.coach())
            .body(Map.of("name", "Circuit", "prescriptions", prescriptions(press)))
            .post("/workouts")
            .path("id");
    wish = json(gym.member()).body("{}").post("/coaches/applications").path("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/programs                   | {`name`:`ab`}",
        "/workouts                   | {`name`:`ab`}",
        "/exercises                  | {`name`:`ab`}",
        "/programs/{template}/clones | {`name`:`ab`}",
      })
  void the_plan_comes_before_the_fields(String path, String body) {
    var free = people.gym(Tier.FREE);
    post(free.coach(), path, "{\"nmae\":1}").statusCode(400);
    post(free.coach(), path, quoted(body)).statusCode(402);
    post(gym.coach(), path, quoted(body))
        .statusCode(422)
        .body("errors.find { it.field == 'name' }.code", equalTo("SIZE"));
  }

  @Test
  void the_plan_comes_before_rules_over_several_fields() {
    var body = with(program("Base"), "structure", Map.of("days_on", 3));
    var free = people.gym(Tier.FREE);
    json(free.coach()).body(body).post("/programs").then().statusCode(402);
    json(gym.coach()).body(body).post("/programs").then().statusCode(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PATCH | /programs/{program}                    | {`name`:`ab`}      | name",
        "POST  | /programs/{program}/workouts           | {`name`:`ab`}      | name",
        "PUT   | /programs/{program}/workouts/{workout} | {`name`:`ab`}      | name",
        "PUT   | /workouts/{circuit}                    | {`name`:`ab`}      | name",
        "PATCH | /exercises/{press}                     | {`name`:`ab`}      | name",
        "PUT   | /exercises/{press}/status              | {}                 | status",
        "PATCH | /organizations/{gym}                   | {`name`:`x`}       | name",
        "PATCH | /users/{coach}                         | {`full_name`:``}   | full_name",
        "PUT   | /users/{coach}/role                    | {}                 | role",
        "PUT   | /users/{coach}/status                  | {}                 | status",
        "PUT   | /coaches/applications/{wish}/decision  | {}                 | decision",
      })
  void what_is_not_there_and_what_is_stale_come_before_the_fields(
      String method, String path, String body, String field) {
    call(rival.admin(), method, path, STALE, "{\"nmae\":1}").statusCode(400);
    call(rival.admin(), method, path, STALE, quoted(body))
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    call(gym.admin(), method, path, STALE, quoted(body))
        .statusCode(412)
        .body("code", equalTo("STALE_VERSION"));
    call(gym.admin(), method, path, "*", quoted(body))
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("errors.find { it.field == '" + field + "' }.field", equalTo(field));
  }

  @Test
  void a_template_that_is_not_there_comes_before_the_fields() {
    post(rival.coach(), "/programs/{template}/clones", "{\"name\":\"ab\"}").statusCode(404);
    post(gym.coach(), "/programs/{program}/clones", "{\"name\":\"ab\"}").statusCode(404);
  }

  @Test
  void an_organization_that_is_not_there_or_stale_comes_before_the_tier() {
    var boss = people.platformAdmin();
    var nowhere = "/organizations/" + UUID.randomUUID() + "/tier";
    call(boss, "PUT", nowhere, STALE, "{\"teir\":1}").statusCode(400);
    call(boss, "PUT", nowhere, STALE, "{}").statusCode(404);
    call(boss, "PUT", "/organizations/{gym}/tier", STALE, "{}").statusCode(412);
    call(boss, "PUT", "/organizations/{gym}/tier", "*", "{}")
        .statusCode(422)
        .body("errors[0].field", equalTo("tier"));
  }

  @Test
  void a_foreign_organization_comes_before_the_address_that_is_invited() {
    var path = "/organizations/{gym}/invitations";
    post(rival.admin(), path, "{\"mail\":1}").statusCode(400);
    post(rival.admin(), path, "{\"email\":\"nobody\"}").statusCode(404);
    post(gym.admin(), path, "{\"email\":\"nobody\"}")
        .statusCode(422)
        .body("errors[0].field", equalTo("email"));
  }

  @Test
  void a_stale_account_comes_before_its_fields() {
    call(gym.member(), "PATCH", "/me", STALE, "{\"full_name\":null}").statusCode(412);
    call(gym.member(), "PATCH", "/me", "*", "{\"full_name\":null}")
        .statusCode(422)
        .body("errors[0].field", equalTo("full_name"));
  }

  private ValidatableResponse post(Person person, String path, String body) {
    return json(person).body(body).post(filled(path)).then();
  }

  private ValidatableResponse call(
      Person person, String method, String path, String ifMatch, String body) {
    return json(person).header("If-Match", ifMatch).body(body).request(method, filled(path)).then();
  }

  private String filled(String path) {
    return path.replace("{program}", program)
        .replace("{workout}", workout)
        .replace("{template}", template)
        .replace("{circuit}", circuit)
        .replace("{press}", press.toString())
        .replace("{gym}", gym.id().value().toString())
        .replace("{coach}", gym.coach().id().value().toString())
        .replace("{wish}", wish);
  }

  private static String quoted(String text) {
    return text.replace('`', '"');
  }
}

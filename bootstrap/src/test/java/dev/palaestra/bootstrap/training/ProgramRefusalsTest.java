package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Bodies.add;
import static dev.palaestra.bootstrap.training.Bodies.added;
import static dev.palaestra.bootstrap.training.Bodies.created;
import static dev.palaestra.bootstrap.training.Bodies.json;
import static dev.palaestra.bootstrap.training.Bodies.program;
import static dev.palaestra.bootstrap.training.Bodies.with;
import static dev.palaestra.bootstrap.training.Bodies.without;
import static dev.palaestra.bootstrap.training.Bodies.workout;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests about programs that must not work: each has its status and its code and changes
/// nothing.
@QuarkusTest
class ProgramRefusalsTest {
  @Inject People people;
  @Inject Shelf shelf;

  private Gym gym;
  private Gym rival;
  private UUID press;

  @BeforeEach
  void two_gyms() {
    gym = people.gym(Tier.PRO);
    rival = people.gym(Tier.PRO);
    press = shelf.exercise(gym, "Press", CHEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                            | 400 | MALFORMED_REQUEST",
        "[]                                           | 400 | MALFORMED_REQUEST",
        "{`nmae`:`Base`}                              | 400 | UNKNOWN_FIELD",
        "{`id`:`x`}                                   | 400 | UNKNOWN_FIELD",
        "{`organization_id`:`x`}                      | 400 | UNKNOWN_FIELD",
        "{`name`:5}                                   | 400 | MALFORMED_REQUEST",
        "{`name`:{}}                                  | 400 | MALFORMED_REQUEST",
        "{`duration_weeks`:`8`}                       | 400 | MALFORMED_REQUEST",
        "{`duration_weeks`:8.5}                       | 400 | MALFORMED_REQUEST",
        "{`template`:`yes`}                           | 400 | MALFORMED_REQUEST",
        "{`structure_type`:`DAILY`}                   | 400 | MALFORMED_REQUEST",
        "{`split_type`:`ARNOLD_SPLIT`}                | 400 | MALFORMED_REQUEST",
        "{`structure`:{`selected_days`:[`XXX`]}}      | 400 | MALFORMED_REQUEST",
        "{`structure`:[]}                             | 400 | MALFORMED_REQUEST",
        "{}                                           | 422 | VALIDATION_FAILED",
      })
  void a_body_that_is_no_program(String body, int status, String code) {
    json(gym.coach())
        .body(body.replace('`', '"'))
        .post("/programs")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void every_wrong_field_is_told_at_once() {
    json(gym.coach())
        .body(Map.of("name", "ab", "description", "d".repeat(2001), "duration_weeks", 53))
        .post("/programs")
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body(
            "errors.field",
            containsInAnyOrder(
                "name", "description", "duration_weeks", "structure", "structure_type"));
    json(gym.coach())
        .body(with(with(program("Base"), "name", "Ba\u0000se"), "description", "Te\u0000xt"))
        .post("/programs")
        .then()
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("name", "description"));
    json(gym.coach())
        .body(with(program("Base"), "structure", Map.of("days_on", 3, "days_per_week", 2)))
        .post("/programs")
        .then()
        .statusCode(422)
        .body(
            "errors.field",
            containsInAnyOrder(
                "structure.days_on", "structure.days_per_week", "structure.selected_days"));
  }

  @Test
  void a_patch_keeps_the_rules() {
    var id = created(gym.coach(), program("Base"));
    patch(id, "{\"name\":null}").then().statusCode(422);
    patch(id, "{\"name\":\" ab \"}").then().statusCode(422);
    patch(id, "{\"duration_weeks\":0}").then().statusCode(422);
    patch(id, "{\"structure\":{}}").then().statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
    patch(id, "{\"template\":true}").then().statusCode(400);
    patch(id, "[]").then().statusCode(400);
    json(gym.coach())
        .header("If-Match", "\"7-00000000\"")
        .body("{\"name\":\"Late\"}")
        .patch("/programs/{id}", id)
        .then()
        .statusCode(412)
        .body("code", equalTo("STALE_VERSION"));
    gym.coach().calls().get("/programs/{id}", id).then().body("name", equalTo("Base"));
  }

  @Test
  void a_workout_keeps_the_rules() {
    var id = created(gym.coach(), program("Base"));
    added(gym.coach(), id, workout("Day one", 1, press));
    var good = workout("Day two", 2, press);
    Map<String, Object> row = Bodies.prescriptions(press).getFirst();

    refused(id, with(good, "name", "ab"), 422, "name");
    refused(id, with(good, "day_number", 0), 422, "day_number");
    refused(id, with(good, "order", 0), 422, "order");
    refused(id, without(good, "prescriptions"), 422, "prescriptions");
    refused(id, with(good, "prescriptions", List.of()), 422, "prescriptions");
    refused(id, rows(good, with(row, "sets", 0)), 422, "prescriptions[0].sets");
    refused(id, rows(good, with(row, "sets", 11)), 422, "prescriptions[0].sets");
    refused(id, rows(good, with(row, "sets", 1.5)), 400, "prescriptions[0].sets");
    refused(id, rows(good, with(row, "exercise_id", "x")), 400, "prescriptions[0].exercise_id");
    refused(id, rows(good, with(row, "notes", "n".repeat(501))), 422, "prescriptions[0].notes");
    refused(
        id,
        rows(good, with(with(row, "reps_min", 9), "reps_max", 8)),
        422,
        "prescriptions[0].reps_max");
    refused(
        id,
        with(good, "prescriptions", List.of(row, with(row, "order", 2))),
        422,
        "prescriptions[1].exercise_id");
    add(gym.coach(), id, with(good, "day_number", 1))
        .then()
        .statusCode(409)
        .body("code", equalTo("DAY_TAKEN"));
    add(gym.coach(), id, with(good, "order", 1))
        .then()
        .statusCode(409)
        .body("code", equalTo("ORDER_TAKEN"));
    gym.coach().calls().get("/programs/{id}", id).then().body("workouts", hasSize(1));
  }

  @Test
  void exercises_of_others_are_not_there() {
    var foreign = shelf.exercise(rival, "Foreign", CHEST);
    var id = created(gym.coach(), program("Base"));
    for (var exercise : List.of(foreign, UUID.randomUUID())) {
      add(gym.coach(), id, workout("Day one", 1, exercise))
          .then()
          .statusCode(404)
          .body("code", equalTo("NOT_FOUND"))
          .body("errors[0].field", equalTo("prescriptions[0].exercise_id"));
    }
    json(gym.coach())
        .body(Map.of("name", "Circuit", "prescriptions", Bodies.prescriptions(foreign)))
        .post("/workouts")
        .then()
        .statusCode(404);
  }

  @Test
  void programs_of_others_are_not_there() {
    var id = created(gym.coach(), program("Base"));
    var wid = added(gym.coach(), id, workout("Day one", 1, press));
    var colleague = people.join(gym.id(), Role.COACH);
    for (var other : List.of(colleague, gym.member(), rival.admin(), people.platformAdmin())) {
      for (var path : List.of("", "/volume", "/schedule", "/workouts/" + wid)) {
        other.calls().get("/programs/" + id + path).then().statusCode(404);
      }
      json(other).body("{\"name\":\"Stolen\"}").patch("/programs/" + id).then().statusCode(404);
      other.calls().delete("/programs/" + id).then().statusCode(404);
      add(other, id, workout("Day two", 2, press)).then().statusCode(404);
      json(other)
          .body(workout("Day two", 2, press))
          .put("/programs/" + id + "/workouts/" + wid)
          .then()
          .statusCode(404);
      other.calls().delete("/programs/" + id + "/workouts/" + wid).then().statusCode(404);
      assertThat(other.calls().get("/programs").then().extract().<List<String>>path("items.id"))
          .doesNotContain(id);
    }
    gym.coach().calls().get("/programs/" + id).then().body("workouts", hasSize(1));
  }

  @Test
  void a_workout_is_reached_through_its_own_program_only() {
    var one = created(gym.coach(), program("One"));
    var two = created(gym.coach(), program("Two"));
    var wid = added(gym.coach(), one, workout("Day one", 1, press));
    var path = "/programs/" + two + "/workouts/" + wid;
    gym.coach().calls().get(path).then().statusCode(404);
    gym.coach().calls().delete(path).then().statusCode(404);
    json(gym.coach()).body(workout("Day one", 1, press)).put(path).then().statusCode(404);
  }

  @Test
  void templates_are_changed_by_admins_only() {
    json(gym.coach())
        .body(with(program("Template"), "template", true))
        .post("/programs")
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_ALLOWED"));
    var id = created(gym.admin(), with(program("Template"), "template", true));
    gym.member().calls().get("/programs/{id}", id).then().statusCode(200);
    for (var other : List.of(gym.coach(), gym.member())) {
      json(other).body("{\"name\":\"Mine\"}").patch("/programs/{id}", id).then().statusCode(403);
      other.calls().delete("/programs/{id}", id).then().statusCode(403);
      add(other, id, workout("Day one", 1, press)).then().statusCode(403);
    }
    rival.admin().calls().get("/programs/{id}", id).then().statusCode(404);
    rival.admin().calls().noContentType().post("/programs/{id}/clones", id).then().statusCode(404);
  }

  @Test
  void a_global_template_is_everybodys_to_clone_and_the_platforms_to_change() {
    var platform = people.platformAdmin();
    var id = created(platform, with(program("Global"), "template", true));
    add(platform, id, workout("Day one", 1, press)).then().statusCode(404);
    added(platform, id, workout("Day one", 1, shelf.globalExercise(gym, name(), CHEST)));
    for (var person : List.of(gym.member(), rival.coach(), platform)) {
      person
          .calls()
          .get("/programs/{id}", id)
          .then()
          .statusCode(200)
          .body("organization_id", equalTo(null));
    }
    json(gym.admin())
        .body("{\"name\":\"Mine\"}")
        .patch("/programs/{id}", id)
        .then()
        .statusCode(403);
    gym.member().calls().noContentType().post("/programs/{id}/clones", id).then().statusCode(201);
    platform.calls().noContentType().post("/programs/{id}/clones", id).then().statusCode(403);
    platform.calls().delete("/programs/{id}", id).then().statusCode(204);
  }

  @Test
  void a_free_organization_only_reads() {
    var free = people.gym(Tier.FREE);
    var absent = UUID.randomUUID();
    for (var person : List.of(free.admin(), free.coach(), free.member())) {
      json(person)
          .body("{}")
          .post("/programs/{id}/clones", absent)
          .then()
          .statusCode(402)
          .body("code", equalTo("PRO_TIER_REQUIRED"))
          .body("upgrade_url", notNullValue());
      person.calls().get("/programs").then().statusCode(200);
    }
    json(free.coach()).body(program("Base")).post("/programs").then().statusCode(402);
    json(free.coach())
        .body(Map.of("name", "Circuit", "prescriptions", Bodies.prescriptions(press)))
        .post("/workouts")
        .then()
        .statusCode(402);
  }

  @ParameterizedTest
  @CsvSource({
    "/programs?limit=0, INVALID_PARAMETER",
    "/programs?limit=101, INVALID_PARAMETER",
    "/programs?limit=x, INVALID_PARAMETER",
    "/programs?cursor=abc, INVALID_CURSOR",
    "/programs?sort=size, INVALID_PARAMETER",
    "/programs?sort=relevance, INVALID_PARAMETER",
    "/programs?q=a, INVALID_PARAMETER",
    "/programs?q=pu%00sh, INVALID_PARAMETER",
    "/programs?q=push&sort=name, INVALID_PARAMETER",
    "/programs?template=maybe, INVALID_PARAMETER",
    "/programs?owner=you, INVALID_PARAMETER",
    "/programs?split_type=ARNOLD, INVALID_PARAMETER",
    "/programs?status=GONE, INVALID_PARAMETER",
    "/programs/1-1-1-1-1, INVALID_ID",
    "/programs/x/volume, INVALID_ID",
    "/programs/01a1f82f-1e80-7d45-9d2e-9feb5cad0d94/volume?landmarks=RP, INVALID_PARAMETER",
    "/programs/01a1f82f-1e80-7d45-9d2e-9feb5cad0d94/schedule?start_date=2026-02-30,"
        + " INVALID_PARAMETER",
    "/programs/01a1f82f-1e80-7d45-9d2e-9feb5cad0d94/schedule?start_date=%2B999999999-12-31,"
        + " INVALID_PARAMETER",
    "/programs/01a1f82f-1e80-7d45-9d2e-9feb5cad0d94/schedule?start_date=9999-12-31,"
        + " INVALID_PARAMETER",
    "/workouts?sort=relevance, INVALID_PARAMETER",
    "/workouts/x, INVALID_ID",
  })
  void unreadable_parameters(String path, String code) {
    gym.coach()
        .calls()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .body("code", equalTo(code));
  }

  @Test
  void without_a_token_nothing_is_shown() {
    for (var path : List.of("/programs", "/programs/" + UUID.randomUUID(), "/workouts")) {
      Api.stranger().get(path).then().statusCode(401);
    }
    people
        .nobody()
        .calls()
        .get("/programs")
        .then()
        .statusCode(403)
        .body("code", equalTo("MEMBERSHIP_REQUIRED"));
  }

  @Test
  void of_fifty_workouts_for_one_day_one_gets_it() throws InterruptedException {
    var id = created(gym.coach(), program("Race"));
    Callable<Integer> attempt =
        () -> add(gym.coach(), id, workout("Day one", 1, press)).statusCode();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          people.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
              .collect(groupingBy(Future::resultNow, counting()));
      assertThat(statuses).isEqualTo(Map.of(201, 1L, 409, 49L));
    }
    gym.coach().calls().get("/programs/{id}", id).then().body("workouts", hasSize(1));
  }

  private void refused(String program, Map<String, Object> workout, int status, String field) {
    add(gym.coach(), program, workout)
        .then()
        .statusCode(status)
        .body("errors.field", containsInAnyOrder(field));
  }

  private static Map<String, Object> rows(Map<String, Object> workout, Map<String, Object> row) {
    return with(workout, "prescriptions", List.of(row));
  }

  private Response patch(String id, String body) {
    return json(gym.coach()).body(body).patch("/programs/{id}", id);
  }

  private static String name() {
    return "Global " + UUID.randomUUID();
  }
}

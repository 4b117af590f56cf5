package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Exercises.create;
import static dev.palaestra.bootstrap.training.Exercises.created;
import static dev.palaestra.bootstrap.training.Exercises.patch;
import static dev.palaestra.bootstrap.training.Exercises.post;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExercisesTest {
  private static final String WHOLE =
      """
      {"name": "  Full circle press ", "description": "all four", "equipment": "BARBELL",
       "category": "STRENGTH", "difficulty": "EXPERT", "force": "PUSH", "mechanic": "COMPOUND",
       "muscle_contributions": {"CHEST": 1, "TRICEPS": 0.75, "FRONT_DELTS": 0.50, "ABS": 0.25},
       "instructions": "One.\\nTwo.", "image_url": "https://example.org/1.jpg",
       "video_url": "https://example.org/2.mp4"}
      """;

  @Inject People people;

  private Gym gym;

  @BeforeEach
  void a_gym() {
    gym = people.gym(Tier.PRO);
  }

  @Test
  void a_coach_reads_back_what_he_wrote() {
    var made =
        post(gym.coach(), WHOLE)
            .then()
            .statusCode(201)
            .body("name", equalTo("Full circle press"))
            .body("scope", equalTo("ORGANIZATION"))
            .body("owner_id", equalTo(gym.coach().id().value().toString()))
            .body("status", equalTo("ACTIVE"))
            .extract();
    String id = made.path("id");
    assertThat(made.header("Location")).isEqualTo("/api/v1/exercises/" + id);
    var read = gym.member().calls().get("/exercises/{id}", id);
    read.then().statusCode(200).header("ETag", made.header("ETag"));
    assertThat(read.asString()).isEqualTo(made.asString());
    assertThat(read.asString())
        .contains(
            "\"muscle_contributions\":{\"CHEST\":1,\"FRONT_DELTS\":0.5,\"TRICEPS\":0.75,\"ABS\":0.25}");
    assertThat(read.asString()).doesNotContain("\"version\"");
    gym.member()
        .calls()
        .header("If-None-Match", made.header("ETag"))
        .get("/exercises/{id}", id)
        .then()
        .statusCode(304);
  }

  @Test
  void little_is_enough() {
    post(gym.coach(), Map.of("name", "Plank", "equipment", "YOGA_MAT", "category", "BALANCE"))
        .then()
        .statusCode(201)
        .body("muscle_contributions", equalTo(Map.of()))
        .body("difficulty", nullValue());
    post(
            gym.coach(),
            """
            {"name": "Run", "equipment": "OTHER", "category": "CARDIO",
             "muscle_contributions": {"CALVES": 0.25}}
            """)
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                        | 400 | MALFORMED_REQUEST | ",
        "''                       | 400 | | ",
        "[]                       | 400 | MALFORMED_REQUEST | ",
        "{'nmae': 'x'}            | 400 | UNKNOWN_FIELD     | nmae",
        "{'id': 'x'}              | 400 | UNKNOWN_FIELD     | id",
        "{'organization_id': 'x'} | 400 | UNKNOWN_FIELD     | organization_id",
        "{'name': 5.5}            | 400 | MALFORMED_REQUEST | name",
        "{'name': {}}             | 400 | MALFORMED_REQUEST | name",
        "{'equipment': 'SWORD'}   | 400 | MALFORMED_REQUEST | equipment",
        "{'equipment': 'barbell'} | 400 | MALFORMED_REQUEST | equipment",
        "{'equipment': 1}         | 400 | MALFORMED_REQUEST | equipment",
        "{'scope': 'ALL'}         | 400 | MALFORMED_REQUEST | scope",
        "{'muscle_contributions': {'BICEPS': 1}}   | 400 | MALFORMED_REQUEST |"
            + " muscle_contributions.BICEPS",
        "{'muscle_contributions': {'CHEST': '1'}}  | 400 | MALFORMED_REQUEST |"
            + " muscle_contributions.CHEST",
        "{'muscle_contributions': [1]}             | 400 | MALFORMED_REQUEST |"
            + " muscle_contributions",
        "{'name': 'Press', 'name': 'Press'}        | 400 | MALFORMED_REQUEST | "
      })
  void what_cannot_be_read_is_refused(String body, int status, String code, String field) {
    var answer = post(gym.coach(), body.replace('\'', '"')).then().statusCode(status);
    if (code != null) {
      answer.body("code", equalTo(code));
    }
    if (field != null) {
      answer.body("errors.field", contains(field));
    }
    nothingCameIn();
  }

  @Test
  void all_fields_that_break_a_rule_are_named() {
    post(
            gym.coach(),
            """
            {"name": " ab ", "description": "%s", "muscle_contributions": {"CHEST": 0.3, "ABS": null},
             "instructions": "%s", "image_url": "http://example.org", "video_url": "x"}
            """
                .formatted("d".repeat(501), "i".repeat(5001)))
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body(
            "errors.field",
            containsInAnyOrder(
                "name",
                "description",
                "equipment",
                "muscle_contributions.CHEST",
                "muscle_contributions.ABS",
                "instructions",
                "image_url",
                "video_url"));
    nothingCameIn();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"CHEST\":0.75}", "{\"CHEST\":0.75,\"TRICEPS\":0.75}"})
  void strength_needs_a_share_of_1(String shares) {
    post(
            gym.coach(),
            "{\"name\":\"Press\",\"equipment\":\"BARBELL\",\"muscle_contributions\":"
                + shares
                + "}")
        .then()
        .statusCode(422)
        .body("errors.field", contains("muscle_contributions"));
    nothingCameIn();
  }

  @Test
  void control_characters_are_refused() {
    create(gym.coach(), "Bench\u0000press")
        .then()
        .statusCode(422)
        .body("errors.field", contains("name"));
  }

  @Test
  void a_patch_merges() {
    var made = post(gym.coach(), WHOLE);
    String id = made.path("id");
    var tag = made.header("ETag");
    patch(
            gym.coach(),
            id,
            """
            {"description": null, "force": null, "muscle_contributions": {"ABS": null, "LATS": 0.5}}
            """)
        .then()
        .statusCode(200)
        .body("name", equalTo("Full circle press"))
        .body("description", nullValue())
        .body("force", nullValue())
        .body("mechanic", equalTo("COMPOUND"))
        .body(
            "muscle_contributions.keySet()",
            containsInAnyOrder("CHEST", "TRICEPS", "FRONT_DELTS", "LATS"));
    gym.coach()
        .calls()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body("{\"name\":\"Late press\"}")
        .patch("/exercises/{id}", id)
        .then()
        .statusCode(412)
        .body("code", equalTo("STALE_VERSION"));
    var fresh = gym.coach().calls().get("/exercises/{id}", id).header("ETag");
    gym.coach()
        .calls()
        .contentType(ContentType.JSON)
        .header("If-Match", fresh)
        .body("{\"name\":\"Timely press\"}")
        .patch("/exercises/{id}", id)
        .then()
        .statusCode(200)
        .body("name", equalTo("Timely press"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': 'x'}              | 400 | UNKNOWN_FIELD",
        "{'organization_id': 'x'} | 400 | UNKNOWN_FIELD",
        "{'scope': 'GLOBAL'}      | 400 | UNKNOWN_FIELD",
        "{'status': 'ARCHIVED'}   | 400 | UNKNOWN_FIELD",
        "{'name': 1}              | 400 | MALFORMED_REQUEST",
        "{'muscle_contributions': {'BICEPS': 1}} | 400 | MALFORMED_REQUEST",
        "[]                       | 400 | MALFORMED_REQUEST",
        "{'name': 'x'}            | 422 | VALIDATION_FAILED",
        "{'name': null}           | 422 | VALIDATION_FAILED",
        "{'equipment': null}      | 422 | VALIDATION_FAILED",
        "{'muscle_contributions': {'CHEST': 0.3}}  | 422 | VALIDATION_FAILED",
        "{'muscle_contributions': {'CHEST': null}} | 422 | VALIDATION_FAILED",
        "{'muscle_contributions': null} | 422 | VALIDATION_FAILED"
      })
  void a_bad_patch_changes_nothing(String body, int status, String code) {
    var made = post(gym.coach(), WHOLE);
    String id = made.path("id");
    patch(gym.coach(), id, body.replace('\'', '"'))
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
    gym.coach().calls().get("/exercises/{id}", id).then().header("ETag", made.header("ETag"));
  }

  @Test
  void others_see_it_or_do_not_and_change_it_never() {
    var id = created(gym.coach(), "Bench press");
    var colleague = people.join(gym.id(), Role.COACH);
    var stranger = people.gym(Tier.PRO).admin();
    patch(colleague, id, "{\"name\":\"Mine\"}")
        .then()
        .statusCode(403)
        .body("code", equalTo("NOT_ALLOWED"));
    patch(gym.member(), id, "{\"name\":\"Mine\"}").then().statusCode(403);
    patch(stranger, id, "{\"name\":\"Mine\"}")
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    stranger.calls().get("/exercises/{id}", id).then().statusCode(404);
    stranger.calls().delete("/exercises/{id}", id).then().statusCode(404);
    people.platformAdmin().calls().get("/exercises/{id}", id).then().statusCode(404);
    patch(gym.admin(), id, "{\"name\":\"Everybody's\"}").then().statusCode(200);
    gym.coach().calls().get("/exercises/{id}", UUID.randomUUID()).then().statusCode(404);
    gym.coach()
        .calls()
        .get("/exercises/{id}", "1-1-1-1-1")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_ID"));
  }

  @Test
  void global_ones_are_the_platform_admins() {
    var platform = people.platformAdmin();
    var name = "Global " + UUID.randomUUID();
    var body =
        Map.of(
            "name",
            name,
            "equipment",
            "BARBELL",
            "scope",
            "GLOBAL",
            "muscle_contributions",
            Map.of("CHEST", 1));
    post(gym.admin(), body).then().statusCode(403);
    String id =
        post(platform, body)
            .then()
            .statusCode(201)
            .body("scope", equalTo("GLOBAL"))
            .body("owner_id", nullValue())
            .extract()
            .path("id");
    gym.member().calls().get("/exercises/{id}", id).then().statusCode(200);
    patch(gym.admin(), id, "{\"name\":\"Mine\"}").then().statusCode(403);
    patch(platform, id, "{\"difficulty\":\"BEGINNER\"}").then().statusCode(200);
    gym.admin().calls().delete("/exercises/{id}", id).then().statusCode(403);
    platform.calls().delete("/exercises/{id}", id).then().statusCode(204);
    gym.member().calls().get("/exercises/{id}", id).then().statusCode(404);
  }

  @Test
  void a_free_organization_reads_only() {
    var free = people.gym(Tier.FREE);
    create(free.coach(), "Bench press")
        .then()
        .statusCode(402)
        .body("code", equalTo("PRO_TIER_REQUIRED"))
        .body("upgrade_url", equalTo("/pricing"));
    free.member().calls().get("/exercises").then().statusCode(200);
    free.member().calls().get("/exercises/statistics").then().statusCode(200);
    people
        .nobody()
        .calls()
        .get("/exercises")
        .then()
        .statusCode(403)
        .body("code", equalTo("MEMBERSHIP_REQUIRED"));
  }

  @Test
  void an_unused_one_is_removed_and_an_archived_one_comes_back() {
    var id = created(gym.coach(), "Bench press");
    status(id, "ARCHIVED").then().statusCode(200).body("status", equalTo("ARCHIVED"));
    gym.coach()
        .calls()
        .get("/exercises")
        .then()
        .body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
    gym.coach().calls().get("/exercises?status=ARCHIVED").then().body("items.id", contains(id));
    gym.coach().calls().get("/exercises/{id}", id).then().statusCode(200);
    create(gym.coach(), "BENCH PRESS").then().statusCode(409).body("code", equalTo("NAME_TAKEN"));
    status(id, "ACTIVE").then().statusCode(200);
    status(id, "GONE").then().statusCode(400);
    gym.coach().calls().delete("/exercises/{id}", id).then().statusCode(204);
    gym.coach().calls().get("/exercises/{id}", id).then().statusCode(404);
    create(gym.coach(), "Bench press").then().statusCode(201);
  }

  @Test
  void of_fifty_at_once_one_gets_the_name() throws InterruptedException {
    Callable<Integer> attempt = () -> create(gym.coach(), "Crowded press").statusCode();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          crowd.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
              .collect(groupingBy(Future::resultNow, counting()));
      assertThat(statuses).isEqualTo(Map.of(201, 1L, 409, 49L));
    }
    gym.coach()
        .calls()
        .get("/exercises?include_total=true&scope=ORGANIZATION")
        .then()
        .body("total", equalTo(1));
  }

  private io.restassured.response.Response status(String id, String status) {
    return gym.coach()
        .calls()
        .contentType(ContentType.JSON)
        .body(Map.of("status", status))
        .put("/exercises/{id}/status", id);
  }

  private void nothingCameIn() {
    gym.coach()
        .calls()
        .get("/exercises?include_total=true&scope=ORGANIZATION")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
  }
}

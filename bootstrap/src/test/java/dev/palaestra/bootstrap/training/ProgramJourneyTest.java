package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Bodies.FOUR_DAYS;
import static dev.palaestra.bootstrap.training.Bodies.add;
import static dev.palaestra.bootstrap.training.Bodies.added;
import static dev.palaestra.bootstrap.training.Bodies.created;
import static dev.palaestra.bootstrap.training.Bodies.json;
import static dev.palaestra.bootstrap.training.Bodies.program;
import static dev.palaestra.bootstrap.training.Bodies.with;
import static dev.palaestra.bootstrap.training.Bodies.workout;
import static dev.palaestra.domain.training.MuscleGroup.CALVES;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a coach does with programs, from the first to the last request.
@QuarkusTest
class ProgramJourneyTest {
  @Inject People people;
  @Inject Shelf shelf;

  private Gym gym;
  private UUID press;
  private UUID raise;

  @BeforeEach
  void a_gym_with_two_exercises() {
    gym = people.gym(Tier.PRO);
    press = shelf.exercise(gym, "Press", CHEST);
    raise = shelf.exercise(gym, "Calf raise", CALVES);
  }

  @Test
  void a_program_is_made_read_changed_and_removed() {
    var made =
        json(gym.coach())
            .body(with(with(program("  Base  "), "description", "Text"), "split_type", "FULL_BODY"))
            .post("/programs")
            .then()
            .statusCode(201)
            .body("name", equalTo("Base"))
            .body("organization_id", equalTo(gym.id().value().toString()))
            .body("owner_id", equalTo(gym.coach().id().value().toString()))
            .body("structure", equalTo(FOUR_DAYS))
            .body("split_type", equalTo("FULL_BODY"))
            .body("template", equalTo(false))
            .body("status", equalTo("ACTIVE"))
            .body("workouts", empty())
            .extract();
    String id = made.path("id");
    assertThat(made.header("Location")).isEqualTo("/api/v1/programs/" + id);
    assertThat(made.header("ETag")).startsWith("\"0-");

    var changed =
        gym.coach()
            .calls()
            .contentType("application/merge-patch+json")
            .header("If-Match", made.header("ETag"))
            .body("{\"description\":null,\"duration_weeks\":12}")
            .patch("/programs/{id}", id)
            .then()
            .statusCode(200)
            .body("name", equalTo("Base"))
            .body("description", nullValue())
            .body("duration_weeks", equalTo(12))
            .extract();
    gym.coach()
        .calls()
        .header("If-None-Match", changed.header("ETag"))
        .get("/programs/{id}", id)
        .then()
        .statusCode(304);

    gym.admin().calls().delete("/programs/{id}", id).then().statusCode(204);
    gym.coach().calls().get("/programs/{id}", id).then().statusCode(404);
  }

  @Test
  void workouts_carry_the_version_of_their_program() {
    var id = created(gym.coach(), program("Base"));
    var first =
        add(gym.coach(), id, workout("Day one", 1, press, raise))
            .then()
            .statusCode(201)
            .header("ETag", startsWith("\"1-"))
            .body("program_id", equalTo(id))
            .body("total_sets", equalTo(8))
            .body("warnings", empty())
            .body("prescriptions.exercise_name", contains("Press", "Calf raise"))
            .body("prescriptions[0].reps_min", nullValue())
            .extract();
    String wid = first.path("id");
    assertThat(first.header("Location")).endsWith("/programs/" + id + "/workouts/" + wid);

    json(gym.coach())
        .header("If-Match", first.header("ETag"))
        .body(workout("Renamed", 3, raise))
        .put("/programs/{id}/workouts/{wid}", id, wid)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"2-"))
        .body("name", equalTo("Renamed"))
        .body("day_number", equalTo(3))
        .body("prescriptions", hasSize(1));
    json(gym.coach())
        .header("If-Match", first.header("ETag"))
        .body(workout("Too late", 3, raise))
        .put("/programs/{id}/workouts/{wid}", id, wid)
        .then()
        .statusCode(412)
        .body("code", equalTo("STALE_VERSION"));
    gym.member().calls().get("/programs/{id}/workouts/{wid}", id, wid).then().statusCode(404);
    gym.coach()
        .calls()
        .get("/programs/{id}/workouts/{wid}", id, wid)
        .then()
        .statusCode(200)
        .body("name", equalTo("Renamed"));
    gym.coach().calls().delete("/programs/{id}/workouts/{wid}", id, wid).then().statusCode(204);
    gym.coach()
        .calls()
        .get("/programs/{id}", id)
        .then()
        .header("ETag", startsWith("\"3-"))
        .body("workouts", empty());
  }

  @Test
  void blanks_around_a_name_do_not_count() {
    var longest = "n".repeat(100);
    var id = created(gym.coach(), program("  " + longest + " "));
    gym.coach().calls().get("/programs/{id}", id).then().body("name", equalTo(longest));
    add(gym.coach(), id, workout(longest + "  ", 1, press))
        .then()
        .statusCode(201)
        .body("name", equalTo(longest));
  }

  @Test
  void every_value_of_a_prescription_comes_back() {
    var id = created(gym.coach(), program("Base"));
    var full =
        Map.of(
            "exercise_id",
            press.toString(),
            "order",
            7,
            "sets",
            5,
            "reps_min",
            6,
            "reps_max",
            10,
            "load_percent",
            72.5,
            "target_rir",
            2,
            "rest_seconds",
            90,
            "notes",
            "Slowly");
    add(gym.coach(), id, with(workout("Day one", 1, raise), "prescriptions", List.of(full)))
        .then()
        .statusCode(201)
        .body("prescriptions[0].order", equalTo(7))
        .body("prescriptions[0].sets", equalTo(5))
        .body("prescriptions[0].reps_min", equalTo(6))
        .body("prescriptions[0].reps_max", equalTo(10))
        .body("prescriptions[0].load_percent", equalTo(72.5f))
        .body("prescriptions[0].target_rir", equalTo(2))
        .body("prescriptions[0].rest_seconds", equalTo(90))
        .body("prescriptions[0].notes", equalTo("Slowly"));
  }

  @Test
  void a_member_clones_a_template_and_the_clone_is_his() {
    var template = created(gym.admin(), with(program("Push hard"), "template", true));
    var original = added(gym.admin(), template, workout("Day one", 1, press));

    var copy =
        gym.member()
            .calls()
            .noContentType()
            .post("/programs/{id}/clones", template)
            .then()
            .statusCode(201)
            .body("name", equalTo("My Push hard"))
            .body("template", equalTo(false))
            .body("owner_id", equalTo(gym.member().id().value().toString()))
            .body("workouts.name", contains("Day one"))
            .extract();
    String id = copy.path("id");
    assertThat(copy.<String>path("workouts[0].id")).isNotEqualTo(original);
    assertThat(copy.header("Location")).isEqualTo("/api/v1/programs/" + id);

    added(gym.member(), id, workout("Day two", 2, raise));
    gym.admin().calls().get("/programs/{id}", template).then().body("workouts", hasSize(1));
    json(gym.coach())
        .body("{\"name\":\"Given name\"}")
        .post("/programs/{id}/clones", template)
        .then()
        .statusCode(201)
        .body("name", equalTo("Given name"));
    json(gym.coach()).body("{}").post("/programs/{id}/clones", id).then().statusCode(404);
  }

  @Test
  void the_volume_is_told_as_json_and_as_a_chart() throws Exception {
    var id = created(gym.coach(), program("<script>alert('x')</script>"));
    added(gym.coach(), id, workout("Day one", 1, press));
    added(gym.coach(), id, workout("Day two", 2, raise));

    gym.coach()
        .calls()
        .queryParam("landmarks", "RP_2017")
        .get("/programs/{id}/volume", id)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"2-"))
        .body("total_workouts", equalTo(2))
        .body("total_sets", equalTo(8))
        .body("avg_sets_per_session", equalTo(4.0f))
        .body("training_frequency", equalTo(4.0f))
        .body("landmarks", equalTo("RP_2017"))
        .body("weekly_volume", hasSize(18))
        .body("weekly_volume[0].muscle", equalTo("CHEST"))
        .body("weekly_volume[0].muscle_name", equalTo("Chest"))
        .body("weekly_volume[0].sets", equalTo(8.0f))
        .body("weekly_volume[0].direct", equalTo(8.0f))
        .body("weekly_volume[0].total", equalTo(8.0f))
        .body("weekly_volume[0].frequency", equalTo(2.0f))
        .body("weekly_volume[0].max_sets_per_session", equalTo(4.0f))
        .body("weekly_volume[0].over_session_limit", equalTo(false))
        .body("weekly_volume[0].status", equalTo("LOW"))
        .body("weekly_volume[0].landmark.mav_low", equalTo(12))
        .body("weekly_volume[0].landmark.status", equalTo("MAINTAINING"))
        .body("weekly_volume.find { it.muscle == 'ADDUCTORS' }.landmark", nullValue());
    gym.coach()
        .calls()
        .get("/programs/{id}/volume", id)
        .then()
        .body("landmarks", nullValue())
        .body("weekly_volume[0].landmark", nullValue());

    gym.coach()
        .calls()
        .accept("image/svg+xml")
        .get("/programs/{id}/volume?landmarks=RP", id)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PARAMETER"));
    var chart =
        gym.coach()
            .calls()
            .accept("image/svg+xml")
            .get("/programs/{id}/volume?landmarks=RP_2017", id);
    chart.then().statusCode(200).header("Content-Type", equalTo("image/svg+xml"));
    assertThat(chart.asString()).doesNotContain("<script").contains("8.00 maintaining");
    var svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(chart.asByteArray()));
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    gym.coach()
        .calls()
        .accept("image/svg+xml")
        .header("If-None-Match", chart.header("ETag"))
        .get("/programs/{id}/volume?landmarks=RP_2017", id)
        .then()
        .statusCode(304)
        .header("ETag", chart.header("ETag"));
  }

  @Test
  void the_schedule_walks_over_the_training_days() {
    var id = created(gym.coach(), with(program("Base"), "duration_weeks", 1));
    added(gym.coach(), id, workout("Day one", 1, press));
    added(gym.coach(), id, workout("Day two", 2, raise));
    gym.coach()
        .calls()
        .get("/programs/{id}/schedule", id)
        .then()
        .statusCode(200)
        .body("items.weekday", contains("MON", "TUE", "THU", "FRI"))
        .body("items.day", contains(1, 2, 4, 5))
        .body("items.workout_name", contains("Day one", "Day two", "Day one", "Day two"))
        .body("next_cursor", nullValue());
    gym.coach()
        .calls()
        .queryParam("start_date", "2026-12-31")
        .get("/programs/{id}/schedule", id)
        .then()
        .statusCode(200)
        .body("items.date", contains("2026-12-31", "2027-01-01", "2027-01-04", "2027-01-05"))
        .body("items.weekday", contains("THU", "FRI", "MON", "TUE"));
  }

  @Test
  void a_stand_alone_workout_is_made_read_changed_and_removed() {
    var body = Map.of("name", "Circuit", "prescriptions", Bodies.prescriptions(press, raise));
    var made =
        json(gym.coach())
            .body(body)
            .post("/workouts")
            .then()
            .statusCode(201)
            .body("name", equalTo("Circuit"))
            .body("total_sets", equalTo(8))
            .body("prescriptions.exercise_name", contains("Press", "Calf raise"))
            .extract();
    String id = made.path("id");
    assertThat(made.header("Location")).isEqualTo("/api/v1/workouts/" + id);
    gym.coach()
        .calls()
        .get("/workouts?include_total=true")
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].total_exercises", equalTo(2))
        .body("total", equalTo(1));
    json(gym.admin())
        .header("If-Match", made.header("ETag"))
        .body(Map.of("name", "Renamed", "prescriptions", Bodies.prescriptions(raise)))
        .put("/workouts/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("name", equalTo("Renamed"));
    gym.coach()
        .calls()
        .header("If-Match", made.header("ETag"))
        .delete("/workouts/{id}", id)
        .then()
        .statusCode(412);
    gym.coach().calls().delete("/workouts/{id}", id).then().statusCode(204);
    gym.coach().calls().get("/workouts/{id}", id).then().statusCode(404);
  }

  @Test
  void lists_are_paged_filtered_and_searched() {
    for (var name : List.of("Alpha", "beta", "Gamma")) {
      created(gym.coach(), program(name));
    }
    created(gym.admin(), with(program("Template"), "template", true));
    var first =
        gym.coach()
            .calls()
            .queryParam("owner", "me")
            .queryParam("limit", 2)
            .queryParam("include_total", true)
            .get("/programs")
            .then()
            .statusCode(200)
            .body("items.name", contains("Alpha", "beta"))
            .body("items[0].structure", equalTo(FOUR_DAYS))
            .body("items[0].total_workouts", equalTo(0))
            .body("total", equalTo(3))
            .extract();
    assertThat(first.header("Link")).endsWith("rel=\"next\"");
    gym.coach()
        .calls()
        .queryParam("owner", "me")
        .queryParam("limit", 2)
        .queryParam("cursor", first.<String>path("next_cursor"))
        .get("/programs")
        .then()
        .body("items.name", contains("Gamma"))
        .body("next_cursor", nullValue());
    gym.coach()
        .calls()
        .queryParam("sort", "-created_at")
        .get("/programs")
        .then()
        .body("items.name", contains("Template", "Gamma", "beta", "Alpha"));
    gym.coach()
        .calls()
        .queryParam("template", true)
        .get("/programs")
        .then()
        .body("items.name", contains("Template"));
    gym.coach()
        .calls()
        .queryParam("q", "gama")
        .get("/programs")
        .then()
        .statusCode(200)
        .body("items.name", contains("Gamma"));
  }

  @Test
  void an_archived_exercise_stays_where_it_is_and_comes_nowhere_else() {
    var id = created(gym.coach(), program("Base"));
    var wid = added(gym.coach(), id, workout("Day one", 1, press));
    shelf.archive(gym, press);
    add(gym.coach(), id, workout("Day two", 2, press))
        .then()
        .statusCode(422)
        .body("code", equalTo("EXERCISE_ARCHIVED"))
        .body("errors[0].field", equalTo("prescriptions[0].exercise_id"));
    json(gym.coach())
        .body(workout("Renamed", 1, press))
        .put("/programs/{id}/workouts/{wid}", id, wid)
        .then()
        .statusCode(200)
        .body("prescriptions[0].exercise_name", equalTo("Press"));
    gym.coach()
        .calls()
        .get("/programs/{id}/volume", id)
        .then()
        .contentType("application/json")
        .body("weekly_volume[0].sets", equalTo(16.0f));
  }
}

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

import dev.palaestra.bootstrap.shared.OlderRows;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was stored before a rule became what it is today is read, used and removed as ever. Only
/// who writes it anew is held against the rule.
@QuarkusTest
class OlderRowsOfTrainingTest {
  private static final String LINK = "www.x.com/a";
  private static final String OLDER = "name = '" + LINK + "', description = repeat('d', 9000)";

  @Inject People people;
  @Inject Shelf shelf;
  @Inject OlderRows rows;

  private Gym gym;
  private UUID press;

  @BeforeEach
  void a_gym_with_an_exercise() {
    gym = people.gym(Tier.PRO);
    press = shelf.exercise(gym, "Press", CHEST);
  }

  @Test
  void an_exercise() throws SQLException {
    rows.set("exercise", OLDER + ", category = 'STRENGTH', image_url = '?'", "id", press);
    rows.set("exercise_contribution", "quarters = 1", "exercise_id", press);
    readAndRemoved("/exercises/" + press);
  }

  @Test
  void a_program_with_its_workouts() throws SQLException {
    var id = created(gym.coach(), program("Base"));
    var workout = UUID.fromString(added(gym.coach(), id, workout("Push", 1, press)));
    rows.set("program", OLDER, "id", UUID.fromString(id));
    rows.set("workout", "name = '" + LINK + "'", "id", workout);
    rows.set("prescription", "reps_min = 500, notes = repeat('n', 9000)", "workout_id", workout);
    gym.coach().calls().get("/programs/{id}/volume", id).then().statusCode(200);
    gym.coach().calls().get("/programs/{id}/schedule", id).then().statusCode(200);
    added(gym.coach(), id, workout("Pull", 2, press));
    gym.coach().calls().delete("/programs/{id}/workouts/{w}", id, workout).then().statusCode(204);
    readAndRemoved("/programs/" + id);
  }

  @Test
  void a_template_is_cloned() throws SQLException {
    var id = created(gym.admin(), with(program("Base"), "template", true));
    rows.set("program", OLDER, "id", UUID.fromString(id));
    json(gym.member())
        .post("/programs/{id}/clones", id)
        .then()
        .statusCode(201)
        .body("name", equalTo("My " + LINK));
  }

  @Test
  void a_workout_of_its_own() throws SQLException {
    String id =
        json(gym.coach())
            .body(Map.of("name", "Circuit", "prescriptions", prescriptions(press)))
            .post("/workouts")
            .path("id");
    rows.set("standalone_workout", "name = '" + LINK + "'", "id", UUID.fromString(id));
    readAndRemoved("/workouts/" + id);
  }

  private void readAndRemoved(String path) {
    gym.admin().calls().get(path).then().statusCode(200).body("name", equalTo(LINK));
    gym.admin().calls().delete(path).then().statusCode(204);
  }
}

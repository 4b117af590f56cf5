package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Exercises.created;
import static dev.palaestra.bootstrap.training.Exercises.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExerciseListTest {
  @Inject People people;

  private Gym gym;

  @BeforeEach
  void a_gym_with_exercises() {
    gym = people.gym(Tier.PRO);
    List.of("Bench press", "Deadlift", "Row", "Squat", "Overhead press")
        .forEach(name -> created(gym.coach(), name));
    post(gym.coach(), Map.of("name", "Run", "equipment", "OTHER", "category", "CARDIO"))
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'Bench press,Deadlift,Overhead press,Row,Run,Squat'",
    "sort=-name, 'Squat,Run,Row,Overhead press,Deadlift,Bench press'",
    "sort=created_at, 'Bench press,Deadlift,Row,Squat,Overhead press,Run'",
    "q=press, 'Bench press,Overhead press'",
    "q=benhc%20press, Bench press",
    "category=CARDIO, Run",
    "equipment=OTHER&equipment=CABLE, Run",
    "muscle=CHEST&q=run, ''",
    "muscle=LATS, ''"
  })
  void is_sorted_and_narrowed(String query, String names) {
    gym.member()
        .calls()
        .urlEncodingEnabled(false)
        .get("/exercises?scope=ORGANIZATION&" + query)
        .then()
        .statusCode(200)
        .body("items.name.join(',')", equalTo(names));
  }

  @ParameterizedTest
  @CsvSource({"'', 6", "&q=press, 2", "&sort=-created_at, 6"})
  void pages_are_walked_by_their_links(String query, int total) {
    List<String> seen = new ArrayList<>();
    var path = "/exercises?scope=ORGANIZATION&limit=1&include_total=true" + query;
    JsonPath page;
    var steps = 0;
    do {
      var answer = gym.member().calls().get(path).then().statusCode(200).extract();
      page = answer.jsonPath();
      seen.addAll(page.getList("items.name"));
      assertThat(page.getLong("total")).isEqualTo(total);
      var link = answer.header("Link");
      assertThat(link == null).isEqualTo(page.getString("next_cursor") == null);
      if (link != null) {
        assertThat(link).contains("rel=\"next\"").contains(page.getString("next_cursor"));
      }
      path =
          "/exercises?scope=ORGANIZATION&limit=1&include_total=true"
              + query
              + "&cursor="
              + page.getString("next_cursor");
      steps++;
    } while (page.getString("next_cursor") != null && steps < 10);
    assertThat(seen).hasSize(total).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, INVALID_PARAMETER",
    "limit=101, INVALID_PARAMETER",
    "limit=ten, INVALID_PARAMETER",
    "sort=muscle, INVALID_PARAMETER",
    "sort=relevance, INVALID_PARAMETER",
    "q=press&sort=name, INVALID_PARAMETER",
    "q=p, INVALID_PARAMETER",
    "q=pr%00ess, INVALID_PARAMETER",
    "muscle=BICEPS, INVALID_PARAMETER",
    "equipment=SWORD, INVALID_PARAMETER",
    "category=X, INVALID_PARAMETER",
    "difficulty=X, INVALID_PARAMETER",
    "scope=X, INVALID_PARAMETER",
    "status=X, INVALID_PARAMETER",
    "cursor=x, INVALID_CURSOR"
  })
  void what_cannot_be_read_is_refused(String query, String code) {
    gym.member()
        .calls()
        .urlEncodingEnabled(false)
        .get("/exercises?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo(code));
  }

  @Test
  void a_cursor_belongs_to_its_order() {
    String cursor = gym.member().calls().get("/exercises?limit=1").path("next_cursor");
    gym.member()
        .calls()
        .get("/exercises?sort=-name&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_CURSOR"));
  }

  @Test
  void statistics_count_every_sort() {
    gym.member()
        .calls()
        .get("/exercises/statistics")
        .then()
        .statusCode(200)
        .body("own", equalTo(6))
        .body("by_muscle.size()", equalTo(18))
        .body("by_equipment.size()", equalTo(13))
        .body("by_category.size()", equalTo(8))
        .body("by_difficulty.keySet()", contains("BEGINNER", "INTERMEDIATE", "ADVANCED", "EXPERT"));
  }
}

package dev.palaestra.bootstrap.training;

import static dev.palaestra.bootstrap.training.Exercises.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.palaestra.bootstrap.shared.Api;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.bootstrap.shared.Wire;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExerciseImportTest {
  private static final String GOOD =
      """
      {"id": "Bench_Press", "name": "Bench Press", "force": "push", "level": "beginner",
       "mechanic": "compound", "equipment": "barbell", "primaryMuscles": ["chest"],
       "secondaryMuscles": ["triceps"], "category": "strength"}
      """;

  @Inject People people;
  @TestHTTPResource URI home;

  private Gym gym;

  @BeforeEach
  void a_gym() {
    gym = people.gym(Tier.PRO);
  }

  @Test
  void the_873_real_exercises_come_in_once() throws IOException {
    var real = Files.readString(SharedData.file("free-exercise-db.facts.json"));
    counted(load(gym.admin(), "?dry_run=true", real), 868, 0, 5);
    assertThat(total()).isZero();
    counted(load(gym.admin(), "", real), 868, 0, 5);
    assertThat(total()).isEqualTo(868);
    var again = load(gym.admin(), "?scope=ORGANIZATION", real);
    counted(again, 0, 868, 5);
    assertThat(total()).isEqualTo(868);
    assertThat(again.jsonPath().getList("rows.findAll { it.outcome == 'REFUSED' }.reason"))
        .hasSize(5)
        .doesNotContainNull();
    gym.member()
        .calls()
        .get("/exercises?limit=3&q=benhc press smiht")
        .then()
        .statusCode(200)
        .body("items[0].name", equalTo("Smith Machine Bench Press"))
        .body("items[0].equipment", equalTo("SMITH_MACHINE"))
        .body("items[0].muscle_contributions.CHEST", equalTo(1));
  }

  @Test
  void each_row_is_told_of() {
    var known = created(gym.coach(), "BENCH press");
    var neck = GOOD.replace("chest", "neck").replace("Bench", "Neck");
    var other = GOOD.replace("Bench", "Floor");
    load(gym.admin(), "", "[" + String.join(",", GOOD, neck, other, other) + "]")
        .then()
        .statusCode(200)
        .body("total", equalTo(4))
        .body("rows.index", contains(0, 1, 2, 3))
        .body("rows.outcome", contains("SKIPPED", "REFUSED", "CREATED", "SKIPPED"))
        .body("rows[0].exercise_id", equalTo(known))
        .body("rows[1].source_id", equalTo("Neck_Press"))
        .body("rows[1].name", equalTo("Neck Press"))
        .body(
            "rows[1].keySet()",
            containsInAnyOrder("index", "source_id", "name", "outcome", "reason"))
        .body(
            "rows[2].keySet()",
            containsInAnyOrder("index", "source_id", "name", "outcome", "exercise_id"));
  }

  @Test
  void of_a_broken_file_nothing_comes_in() {
    var heart = GOOD.replace("\"chest\"", "\"heart\"");
    var short_ = GOOD.replace("\"level\": \"beginner\",", "");
    load(gym.admin(), "", "[" + String.join(",", GOOD, heart, short_, "7") + "]")
        .then()
        .statusCode(422)
        .body("code", equalTo("IMPORT_BROKEN"))
        .body("errors.field", contains("[1].primaryMuscles[0]", "[2].level", "[3]"));
    load(gym.admin(), "", "[" + GOOD)
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
    load(gym.admin(), "", GOOD).then().statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
    load(gym.admin(), "", "null").then().statusCode(400);
    load(gym.admin(), "", "").then().statusCode(400);
    load(gym.admin(), "?scope=EARTH", "[]").then().statusCode(400);
    assertThat(total()).isZero();
    load(gym.admin(), "", "[]").then().statusCode(200).body("rows", hasSize(0));
  }

  @Test
  void five_mebibytes_are_the_limit() {
    var wide = "[" + GOOD + " ".repeat(2 * 1024 * 1024) + "]";
    load(gym.admin(), "?dry_run=true", wide).then().statusCode(200);
    load(gym.admin(), "", "[" + " ".repeat(5 * 1024 * 1024) + "]")
        .then()
        .statusCode(413)
        .body("code", equalTo("TOO_LARGE"));
  }

  @Test
  void who_may_not_import_is_refused_before_the_file_is_read() {
    load(people.gym(Tier.FREE).admin(), "", "[{")
        .then()
        .statusCode(402)
        .body("code", equalTo("PRO_TIER_REQUIRED"));
    load(gym.admin(), "?scope=GLOBAL", "[{").then().statusCode(403);
  }

  @Test
  void a_file_of_very_many_records_is_refused_at_once() {
    loadUnread("?dry_run=true", manyOf("{}", 5_001))
        .then()
        .statusCode(422)
        .body("code", equalTo("IMPORT_BROKEN"))
        .body("detail", equalTo("A file has at most 5000 records; nothing was imported."));
    loadUnread("?dry_run=true", manyOf("{}", 1_700_000))
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  private static String manyOf(String record, int count) {
    return "[" + String.join(",", Collections.nCopies(count, record)) + "]";
  }

  @Test
  void of_three_at_once_one_is_asked_to_come_again() throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor();
        var first = begunImport(gym);
        var second = begunImport(this.people.gym(Tier.PRO));
        var third = begunImport(this.people.gym(Tier.PRO))) {
      var answers = new ExecutorCompletionService<String>(people);
      List.of(first, second, third).forEach(it -> answers.submit(it::line));
      assertThat(answers.take().get()).isEqualTo("HTTP/1.1 503 Service Unavailable");
      for (var import_ : List.of(first, second, third)) {
        import_.send("1", "]", "0", "");
      }
      assertThat(answers.take().get()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(answers.take().get()).isEqualTo("HTTP/1.1 200 OK");
    }
    load(gym.admin(), "", "[]").then().statusCode(200);
  }

  @Test
  void one_organization_takes_no_more_than_one_place() throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor();
        var first = begunImport(gym);
        var second = begunImport(gym)) {
      var answers = new ExecutorCompletionService<String>(people);
      List.of(first, second).forEach(it -> answers.submit(it::line));
      assertThat(answers.take().get()).isEqualTo("HTTP/1.1 503 Service Unavailable");
      load(this.people.gym(Tier.PRO).admin(), "", "[]").then().statusCode(200);
      for (var import_ : List.of(first, second)) {
        import_.send("1", "]", "0", "");
      }
      assertThat(answers.take().get()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  /// The body lacks its end.
  private Wire begunImport(Gym of) throws IOException {
    return new Wire(home)
        .send(
            "POST /api/v1/exercises/imports HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + of.admin().token(),
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "",
            "1",
            "[");
  }

  @Test
  void others_do_not_import() {
    load(gym.coach(), "", "[]").then().statusCode(403);
    load(gym.admin(), "?scope=GLOBAL", "[]").then().statusCode(403);
    load(people.platformAdmin(), "?scope=GLOBAL&dry_run=true", "[" + GOOD + "]")
        .then()
        .statusCode(200);
    load(people.gym(Tier.FREE).admin(), "", "[7]")
        .then()
        .statusCode(402)
        .body("code", equalTo("PRO_TIER_REQUIRED"));
  }

  private long total() {
    return gym.member()
        .calls()
        .get("/exercises?limit=1&include_total=true&scope=ORGANIZATION")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("total");
  }

  private static void counted(Response answer, int created, int skipped, int refused) {
    answer
        .then()
        .statusCode(200)
        .body("total", equalTo(873))
        .body("created", equalTo(created))
        .body("skipped", equalTo(skipped))
        .body("refused", equalTo(refused))
        .body("rows", hasSize(873));
  }

  /// The contract's own reader would judge each of the records.
  private Response loadUnread(String query, String body) {
    return Api.rogue(gym.admin().token())
        .contentType(ContentType.JSON)
        .body(body)
        .post("/exercises/imports" + query);
  }

  private static Response load(Person person, String query, String body) {
    return person
        .calls()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/exercises/imports" + query);
  }
}

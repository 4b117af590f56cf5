package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.rest.shared.RequestProblems;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";

  private static final String RECORD =
      """
      {"id": "Bench_Press", "name": "Bench Press", "force": "push", "level": "beginner",
       "mechanic": "compound", "equipment": "barbell", "primaryMuscles": ["chest"],
       "secondaryMuscles": ["triceps"], "category": "strength"}
      """;

  private static final String PROGRAM =
      """
      {"name": "Base", "structure_type": "CYCLIC", "structure": {"days_on": 2, "days_off": 1},
       "duration_weeks": 8}
      """;
  private static final String WORKOUT =
      """
      {"name": "Day one", "day_number": 1, "order": 1, "prescriptions": [
        {"exercise_id": "0193c3a0-0000-7000-8000-000000000001", "order": 1, "sets": 4}]}
      """;

  @Inject People people;
  @Inject DataSource database;

  private final String key = UUID.randomUUID().toString();
  private Person ana;

  @BeforeEach
  void somebody() {
    ana = people.nobody();
  }

  @Test
  void a_repetition_gets_the_first_answer_and_nothing_happens_twice() {
    var first = found(ana, "Ana Gym");
    var again = found(ana, "Ana Gym");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header(REPLAYED)).isNull();
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header(REPLAYED)).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.contentType()).isEqualTo(first.contentType());
    assertThat(foundBy(ana)).isEqualTo(1);
  }

  @Test
  void a_refusal_is_repeated_too() {
    assertThat(found(ana, "").header(REPLAYED)).isNull();
    var again = found(ana, "");
    assertThat(again.header(REPLAYED)).isEqualTo("true");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.contentType()).startsWith("application/problem+json");
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    found(ana, "Ana Gym");
    found(ana, "Another Gym")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    assertThat(foundBy(ana)).isEqualTo(1);
  }

  @Test
  void another_query_under_the_same_key_is_refused() {
    var admin = people.gym(Tier.PRO).admin();
    imported(admin, "?dry_run=true").then().statusCode(200);
    imported(admin, "").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void in_another_organization_the_same_key_is_another_one() {
    var admin = people.gym(Tier.PRO).admin();
    var there = people.alsoIn(people.gym(Tier.PRO).id(), admin, Role.ADMIN);
    assertThat(imported(admin, "").header(REPLAYED)).isNull();
    var second = imported(there, "");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.header(REPLAYED)).isNull();
  }

  @Test
  void a_request_that_died_after_it_was_carried_out_never_runs_again() throws SQLException {
    found(ana, "Ana Gym").then().statusCode(201);
    killAnswer("10 seconds");
    found(ana, "Ana Gym").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_IN_USE"));
    killAnswer("1 minute");
    found(ana, "Ana Gym").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_ANSWER_LOST"));
    assertThat(foundBy(ana)).isEqualTo(1);
  }

  /// A trigger stands for the database that goes just then.
  @Test
  void who_gets_no_answer_because_it_cannot_be_kept_learns_by_his_key_what_became_of_it()
      throws SQLException {
    try (var log = new LogLines(RequestProblems.class)) {
      withoutKeeping(() ->
          given()
              .header("Authorization", "Bearer " + ana.token())
              .header(KEY, key)
              .contentType("application/json")
              .body("{\"name\": \"Ana Gym\"}")
              .post("/api/v1/organizations")
              .then()
              .statusCode(503)
              .contentType("application/problem+json")
              .header("Retry-After", "5")
              .header("Location", nullValue())
              .header("ETag", nullValue())
              .body("code", equalTo("UNAVAILABLE")));
      assertThat(log.told())
          .singleElement()
          .asString()
          .startsWith("Answered with 503: POST /api/v1/organizations, the database is AWAY: ");
    }
    killAnswer("1 minute");
    found(ana, "Ana Gym").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_ANSWER_LOST"));
    assertThat(foundBy(ana)).isEqualTo(1);
  }

  private void withoutKeeping(Runnable work) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create function go_away() returns trigger language plpgsql as
            $$ begin raise exception 'going' using errcode = '57P01'; end $$;
          create trigger go_away before update of status on idempotency_key
            for each row when (new.key = '%s' and new.status is not null)
            execute function go_away()
          """
              .formatted(key));
      try {
        work.run();
      } finally {
        statement.execute("drop function go_away cascade");
      }
    }
  }

  @Test
  void a_request_that_died_before_it_was_carried_out_runs_again_after_a_minute()
      throws SQLException {
    found(ana, "").then().statusCode(422);
    killAnswer("10 seconds");
    found(ana, "").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_IN_USE"));
    killAnswer("1 minute");
    found(ana, "").then().statusCode(422).header(REPLAYED, nullValue());
  }

  /// As if the instance had been killed so long ago.
  private void killAnswer(String age) throws SQLException {
    try (var connection = database.getConnection();
        var dead =
            connection.prepareStatement(
                "update idempotency_key set status = null, headers = null, body = null,"
                    + " claimed_at = claimed_at - cast(? as interval) where key = ?")) {
      dead.setString(1, age);
      dead.setString(2, key);
      assertThat(dead.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void what_the_plan_does_not_include_may_be_tried_again() {
    var coach = keyed(people.gym(Tier.FREE).coach()).body(PROGRAM);
    isTriedAgain(() -> coach.post("/programs"), 402);
  }

  @Test
  void what_needs_another_role_may_be_tried_again() {
    var member = keyed(people.gym(Tier.PRO).member()).body(PROGRAM);
    isTriedAgain(() -> member.post("/programs"), 403);
  }

  @Test
  void what_was_meant_for_another_version_may_be_tried_again() {
    var coach = people.gym(Tier.PRO).coach();
    var made = coach.calls().contentType(ContentType.JSON).body(PROGRAM).post("/programs");
    var workouts = "/programs/" + made.then().statusCode(201).extract().path("id") + "/workouts";
    var stale = keyed(coach).header("If-Match", "\"stale\"").body(WORKOUT);
    isTriedAgain(() -> stale.post(workouts), 412);
  }

  private RequestSpecification keyed(Person person) {
    return person.calls().header(KEY, key).contentType(ContentType.JSON);
  }

  private static void isTriedAgain(Supplier<Response> post, int status) {
    for (var i = 0; i < 2; i++) {
      post.get().then().statusCode(status).header(REPLAYED, nullValue());
    }
  }

  @Test
  void an_answer_that_is_too_large_to_keep_is_not_repeated() {
    var admin = people.gym(Tier.PRO).admin();
    var many = "[" + String.join(",", Collections.nCopies(500, RECORD)) + "]";
    imported(admin, "", many).then().statusCode(200);
    imported(admin, "", many)
        .then()
        .statusCode(409)
        .body("code", equalTo("IDEMPOTENCY_ANSWER_LOST"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer nonsense", "bearer nonsense"})
  void a_bad_token_closes_no_public_route(String token) {
    for (var replayed : Arrays.asList(null, "true")) {
      Api.stranger()
          .header("Authorization", token)
          .header(KEY, key)
          .contentType("application/json")
          .body(
              """
              {"email": "%s@example.org", "password": "a long enough secret",
                "full_name": "Ana Test"}\
              """
                  .formatted(key))
          .post("/auth/register")
          .then()
          .statusCode(201)
          .header(REPLAYED, replayed);
    }
  }

  @Test
  void everybody_has_keys_of_his_own() {
    var ben = people.nobody();
    found(ana, "Ana Gym");
    var other = found(ben, "Ana Gym");
    assertThat(other.statusCode()).isEqualTo(201);
    assertThat(other.header(REPLAYED)).isNull();
    assertThat(foundBy(ben)).isEqualTo(1);
  }

  @Test
  void of_many_at_once_one_runs() throws InterruptedException {
    Callable<Response> call = () -> found(ana, "Ana Gym");
    try (var callers = Executors.newFixedThreadPool(4)) {
      var answers =
          callers.invokeAll(Collections.nCopies(4, call)).stream().map(Future::resultNow).toList();
      assertThat(answers)
          .filteredOn(it -> it.statusCode() == 201 && it.header(REPLAYED) == null)
          .hasSize(1);
      assertThat(answers)
          .filteredOn(it -> it.header(REPLAYED) == null && it.statusCode() != 201)
          .allSatisfy(
              it -> it.then().statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_IN_USE")));
    }
    assertThat(foundBy(ana)).isEqualTo(1);
  }

  @Test
  void a_key_of_a_strange_form_is_refused() {
    ana.calls()
        .header(KEY, "a b")
        .contentType("application/json")
        .body("{\"name\": \"Ana Gym\"}")
        .post("/organizations")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PARAMETER"));
  }

  @Test
  void answers_of_the_kind_that_holds_tokens_are_not_kept() {
    signIn();
    signIn();
  }

  private void signIn() {
    Api.stranger()
        .header(KEY, key)
        .contentType("application/json")
        .body("{\"email\": \"%s@example.org\", \"password\": \"not-the-one\"}".formatted(key))
        .post("/auth/login")
        .then()
        .statusCode(401)
        .header(REPLAYED, nullValue());
  }

  private Response found(Person founder, String name) {
    return founder
        .calls()
        .header(KEY, key)
        .contentType("application/json")
        .body("{\"name\": \"" + name + "\"}")
        .post("/organizations");
  }

  private Response imported(Person admin, String query) {
    return imported(admin, query, "[]");
  }

  private Response imported(Person admin, String query, String body) {
    return admin
        .calls()
        .header(KEY, key)
        .contentType("application/json")
        .body(body)
        .post("/exercises/imports" + query);
  }

  private static int foundBy(Person person) {
    return person.calls().get("/me").path("memberships.size()");
  }
}

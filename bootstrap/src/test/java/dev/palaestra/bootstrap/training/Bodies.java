package dev.palaestra.bootstrap.training;

import dev.palaestra.bootstrap.shared.People.Person;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Bodies of requests about programs, and the requests that many tests make.
final class Bodies {
  static final Map<String, Object> FOUR_DAYS =
      Map.of("days_per_week", 4, "selected_days", List.of("MON", "TUE", "THU", "FRI"));

  private Bodies() {}

  static RequestSpecification json(Person person) {
    return person.calls().contentType(ContentType.JSON);
  }

  static Map<String, Object> program(String name) {
    return Map.of(
        "name", name, "structure_type", "WEEKLY", "structure", FOUR_DAYS, "duration_weeks", 8);
  }

  /// The body with one field set, or left out for null.
  static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    var changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  static Map<String, Object> without(Map<String, Object> body, String field) {
    var changed = new HashMap<>(body);
    changed.remove(field);
    return changed;
  }

  /// Four sets of each exercise.
  static List<Map<String, Object>> prescriptions(UUID... exercises) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var exercise : exercises) {
      rows.add(Map.of("exercise_id", exercise.toString(), "order", rows.size() + 1, "sets", 4));
    }
    return rows;
  }

  static Map<String, Object> workout(String name, int day, UUID... exercises) {
    return Map.of(
        "name", name, "day_number", day, "order", day, "prescriptions", prescriptions(exercises));
  }

  static String created(Person person, Map<String, Object> program) {
    return json(person).body(program).post("/programs").then().statusCode(201).extract().path("id");
  }

  static Response add(Person person, String program, Map<String, Object> workout) {
    return json(person).body(workout).post("/programs/{id}/workouts", program);
  }

  static String added(Person person, String program, Map<String, Object> workout) {
    return add(person, program, workout).then().statusCode(201).extract().path("id");
  }
}

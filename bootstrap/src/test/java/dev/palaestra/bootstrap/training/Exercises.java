package dev.palaestra.bootstrap.training;

import dev.palaestra.bootstrap.shared.People.Person;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/// What tests write about exercises.
final class Exercises {
  private Exercises() {}

  static Response create(Person person, String name) {
    return post(
        person,
        Map.of("name", name, "equipment", "BARBELL", "muscle_contributions", Map.of("CHEST", 1)));
  }

  static Response post(Person person, Object body) {
    return person.calls().contentType(ContentType.JSON).body(body).post("/exercises");
  }

  static String created(Person person, String name) {
    return create(person, name).then().statusCode(201).extract().path("id");
  }

  static Response patch(Person person, String id, String body) {
    return person
        .calls()
        .contentType("application/merge-patch+json")
        .body(body)
        .patch("/exercises/{id}", id);
  }
}

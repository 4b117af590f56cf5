package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RouteLabelsTest {
  @Inject People people;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @Test
  void no_id_is_told_whatever_the_answer() {
    var token = people.gym(Tier.PRO).member().token();
    var id = UUID.randomUUID().toString();
    var exercise = "/exercises/" + id;
    var word = id.substring(24);

    Api.rogue(token).get(exercise + "?unknown=1").then().statusCode(400);
    Api.rogue(token).get(exercise).then().statusCode(404);
    Api.rogue(token).get(exercise + "/").then().statusCode(404);
    Api.rogue(token).get("/nowhere/" + id).then().statusCode(404);
    Api.rogue(token).put(exercise).then().statusCode(405);
    Api.rogue(token).put("/exercises/some-" + word).then().statusCode(405);
    Api.rogue("wrong").get(exercise).then().statusCode(401);

    Api.rogue(token).request("X" + word, exercise).then().statusCode(405);
    Api.rogue(token)
        .header("Origin", "https://" + word + ".example")
        .get("/from-elsewhere-" + word)
        .then()
        .statusCode(403);

    var told = RestAssured.given().get(metrics).asString().lines().toList();
    assertThat(told).noneMatch(it -> it.contains(word));
    for (var status : List.of("400", "401", "404")) {
      assertThat(told)
          .anyMatch(it ->
              it.startsWith("http_server_requests_seconds_count")
                  && it.contains("uri=\"/api/v1/exercises/{id}\"")
                  && it.contains("status=\"" + status + "\""));
    }
  }
}

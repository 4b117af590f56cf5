package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What only somebody sends who looks for a way around.
@QuarkusTest
class StrangeRequestsTest {
  @Inject People people;
  @TestHTTPResource URI home;

  private Gym gym;

  @BeforeEach
  void somebody() {
    gym = people.gym(Tier.PRO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/v1/health",
        "/api//v1/health",
        "/%61pi/v1/health",
        "/api/v1/%68ealth",
        "/api/v1/health/",
        "/api/v1/health;a=b",
        "/api;a=b/v1/health",
        "/api/v1/./health",
        "/api/v1/me/../health",
        "/docs/../api/v1/health",
        "/api/v1/%2e%2e/v1/health",
        "/api/v1/health/%2E"
      })
  void a_path_that_is_written_in_another_way_is_no_route(String path) throws Exception {
    var answer = send(HttpRequest.newBuilder(at(path)));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 200",
    "application/json;charset=UTF-8, 200",
    "application/merge-patch+json; charset=\"utf-8\", 200",
    "application/json; charset=utf-16, 415",
    "application/json; charset=iso-8859-1, 415",
    "text/plain, 415",
    ", 415",
  })
  void a_body_says_that_it_is_json_in_utf_8(String type, int status) throws Exception {
    var patch =
        HttpRequest.newBuilder(at("/api/v1/me"))
            .header("Authorization", "Bearer " + gym.member().token())
            .method("PATCH", BodyPublishers.ofString("{\"full_name\": \"Ana Again\"}"));
    var answer = send(type == null ? patch : patch.header("Content-Type", type));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body().contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\""))
        .isEqualTo(status == 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800sur", "sur\\udc00", "\\udc00\\ud800"})
  void half_a_character_is_refused_in_every_body(String name) {
    var body = "{\"name\": \"%s\", \"full_name\": \"%s\"}".formatted(name, name);
    json(gym.member().token(), "{\"full_name\": \"" + name + "\"}")
        .patch("/me")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"))
        .body("errors[0].field", equalTo("full_name"));
    json(gym.member().token(), "{\"name\": \"" + name + "\"}")
        .post("/organizations")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"))
        .body("errors[0].field", equalTo("name"));
    json(gym.admin().token(), "[" + body + "]")
        .post("/exercises/imports?dry_run=true")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void a_whole_character_outside_of_the_first_plane_is_fine() {
    json(gym.member().token(), "{\"full_name\": \"Ana \\ud83d\\ude00\"}")
        .patch("/me")
        .then()
        .statusCode(200)
        .body("full_name", equalTo("Ana \ud83d\ude00"));
  }

  @Test
  void of_a_list_without_end_one_element_too_many_is_looked_at() throws Exception {
    var days = String.join(",", Collections.nCopies(100_000, "null"));
    var errors = errors("/programs", "{\"structure\": {\"selected_days\": [" + days + "]}}");
    assertThat(errors).filteredOn(it -> it.startsWith("structure.selected_days")).hasSize(9);
  }

  @Test
  void of_many_wrong_fields_fifty_are_told() throws Exception {
    var rows = String.join(",", Collections.nCopies(300_000, "{}"));
    var errors = errors("/workouts", "{\"name\": \"Day 1\", \"prescriptions\": [" + rows + "]}");
    assertThat(errors).hasSize(50);
  }

  /// The fields that a coach's request is refused for.
  private List<String> errors(String path, String body) throws Exception {
    var refused =
        send(
            HttpRequest.newBuilder(at("/api/v1" + path))
                .header("Authorization", "Bearer " + gym.coach().token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(refused.statusCode()).isEqualTo(422);
    return JsonPath.from(refused.body()).getList("errors.field");
  }

  @Test
  void links_name_no_host() {
    var page =
        given()
            .header("Authorization", "Bearer " + gym.admin().token())
            .header("Host", "evil.example")
            .get("/api/v1/organizations/" + gym.id().value() + "/members?limit=1");
    assertThat(page.header("Link"))
        .isEqualTo(
            "</api/v1/organizations/%s/members?limit=1&cursor=%s>; rel=\"next\""
                .formatted(gym.id().value(), page.<String>path("next_cursor")));
  }

  private static RequestSpecification json(String token, String body) {
    return Api.with(token).contentType("application/json").body(body);
  }

  private URI at(String path) {
    return URI.create("http://" + home.getAuthority() + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}

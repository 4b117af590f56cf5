package dev.palaestra.bootstrap.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.rest.shared.RequestProblems;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.QuarkusErrorHandler;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
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
  private static final String AWAIT = "Expect: 100-continue";

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
    "'', 415",
    "json, 415",
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
  @ValueSource(
      strings = {
        "",
        "garbage",
        "json",
        "/",
        "*/*",
        "application/*",
        "a/b/c",
        "application;;/",
        "text;;",
        "a/b;;"
      })
  void a_type_that_is_none_is_not_guessed(String type) throws Exception {
    for (var path : List.of("/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/programs")) {
      var answer =
          send(
              HttpRequest.newBuilder(at(path))
                  .header("Authorization", "Bearer " + gym.coach().token())
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString("{}")));
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(415);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--end--|",
        "--end|Content-Disposition: form-data; name=\"file\"||abc",
        "--end|Content-Disposition| form-data; name=\"file\"||abc|--end--|",
        "--end|Content-Disposition: form-data; name=\"file\"|"
            + "Content-Transfer-Encoding: base64||***=*|--end--|",
      })
  void a_form_that_cannot_be_read_is_no_fault_of_ours(String body) throws Exception {
    var form =
        HttpRequest.newBuilder(at("/api/v1/me/avatar"))
            .header("Authorization", "Bearer " + gym.member().token())
            .header("Content-Type", "multipart/form-data; boundary=end")
            .PUT(BodyPublishers.ofString(body.replace("|", "\r\n")));
    var answer = send(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"MALFORMED_REQUEST\"");
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

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\u0000", "\\t"})
  void text_without_letters_is_no_value_of_another_type(String blank) {
    var quoted = "\"" + blank + "\"";
    for (var field : List.of("sets", "reps_min", "rest_seconds", "exercise_id")) {
      var prescription = "{\"" + field + "\": " + quoted + "}";
      malformed("/workouts", "{\"name\": \"Day\", \"prescriptions\": [" + prescription + "]}")
          .body("errors[0].field", equalTo("prescriptions[0]." + field));
    }
    malformed("/programs", "{\"template\": " + quoted + "}")
        .body("errors[0].field", equalTo("template"));
    malformed("/auth/register", "{\"organization_id\": " + quoted + "}")
        .body("errors[0].field", equalTo("organization_id"));
  }

  private ValidatableResponse malformed(String path, String body) {
    return json(gym.coach().token(), body)
        .post(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  /// The body ends twice, so what follows is a request to some and a body to others.
  @Test
  void after_a_body_of_two_lengths_the_connection_ends() throws IOException {
    try (var wire = new Wire(home)) {
      wire.send(
          "POST /api/v1/auth/login HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Content-Length: 7",
          "Transfer-Encoding: chunked",
          "",
          "2",
          "{}",
          "0",
          "",
          "GET /api/v1/health HTTP/1.1",
          "Host: localhost",
          "");
      assertThat(wire.rest().split("HTTP/1.1 ")).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/health HTTP/1.1, X-Host: none",
    "GET ?/api/v1/me HTTP/1.1, Host: localhost",
    "POST ? HTTP/1.1, Host: localhost"
  })
  void a_request_without_host_or_path_is_refused_in_the_usual_form(String line, String header)
      throws IOException {
    try (var wire = new Wire(home)) {
      wire.send(line, header, "Connection: close", "");
      assertThat(wire.rest())
          .startsWith("HTTP/1.1 400 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .containsIgnoringCase("x-request-id: ")
          .contains("\"code\":\"MALFORMED_REQUEST\"")
          .doesNotContain("stack");
    }
  }

  @Test
  void a_request_that_names_two_hosts_is_refused() throws IOException {
    try (var wire = new Wire(home)) {
      wire.send(
          "GET /api/v1/health HTTP/1.1",
          "Host: localhost",
          "Host: evil.example",
          "Connection: close",
          "");
      assertThat(wire.rest())
          .startsWith("HTTP/1.1 400 ")
          .containsIgnoringCase("x-request-id: ")
          .contains("\"code\":\"MALFORMED_REQUEST\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "1, Idempotency-Key: 1", "7, ''", "7, Idempotency-Key: 2"})
  void a_body_that_does_not_say_how_large_it_is_may_not_be_larger(int mebibytes, String header)
      throws IOException {
    try (var wire = new Wire(home)) {
      wire.send(
          "POST /api/v1/organizations HTTP/1.1",
          "Host: localhost",
          "Authorization: Bearer " + gym.admin().token(),
          "Content-Type: application/json",
          "Transfer-Encoding: chunked",
          header.isEmpty() ? "Accept: */*" : header,
          "");
      var letters = "x".repeat(1024 * 1024);
      wire.send("9", "{\"name\":\"");
      wire.sendWhatIsTaken(Collections.nCopies(mebibytes, "100000\r\n" + letters));
      wire.sendWhatIsTaken(List.of("2\r\n\"}", "0\r\n"));
      assertThat(wire.line()).startsWith("HTTP/1.1 413 ");
      assertThat(wire.until('}')).contains("\"code\":\"TOO_LARGE\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept: */*", "Idempotency-Key: 3"})
  void too_much_is_refused_before_it_ends(String header) throws IOException {
    try (var wire = new Wire(home)) {
      beginOrganization(wire, header, "Transfer-Encoding: chunked");
      wire.send("9", "{\"name\":\"");
      wire.sendWhatIsTaken(Collections.nCopies(3, "80000\r\n" + "x".repeat(512 * 1024)));
      assertThat(wire.rest()).startsWith("HTTP/1.1 413 ").contains("\"code\":\"TOO_LARGE\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept: */*", "Idempotency-Key: 4"})
  void a_body_that_is_broken_off_is_no_fault_of_ours(String header) throws Exception {
    try (var log = new LogLines(RequestProblems.class)) {
      try (var wire = new Wire(home)) {
        beginOrganization(wire, header, "Content-Length: 100", AWAIT);
        awaitReader(wire);
        wire.send("{\"name\":");
      }
      assertThat(log.next()).isEqualTo("Broken off: POST /api/v1/organizations");
    }
  }

  @Test
  void a_form_that_is_broken_off_is_no_fault_of_ours() throws Exception {
    try (var log = new LogLines(RequestProblems.class)) {
      try (var wire = new Wire(home)) {
        wire.send(
            "PUT /api/v1/me/avatar HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + gym.admin().token(),
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Length: 1000",
            AWAIT,
            "");
        awaitReader(wire);
        wire.send(
            "--x", "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"", "", "abc");
      }
      assertThat(log.next()).isEqualTo("Broken off: PUT /api/v1/me/avatar");
    }
  }

  /// Until somebody reads the body.
  private static void awaitReader(Wire wire) throws IOException {
    assertThat(wire.line()).isEqualTo("HTTP/1.1 100 Continue");
  }

  private void beginOrganization(Wire wire, String... headers) throws IOException {
    wire.send(
        "POST /api/v1/organizations HTTP/1.1",
        "Host: localhost",
        "Authorization: Bearer " + gym.admin().token(),
        "Content-Type: application/json",
        String.join("\r\n", headers),
        "");
  }

  @Test
  void a_body_that_trickles_in_is_not_waited_for() throws Exception {
    try (var wire = new Wire(home);
        var log = new LogLines(RequestProblems.class);
        var faults = new LogLines(QuarkusErrorHandler.class)) {
      wire.send(
          "POST /api/v1/auth/login HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Content-Length: 100",
          "",
          "{");
      assertThat(wire.line()).startsWith("HTTP/1.1 408 ");
      assertThat(wire.rest()).contains("\"code\":\"REQUEST_TIMEOUT\"");
      assertThat(log.next()).isEqualTo("Broken off: POST /api/v1/auth/login");
      given().get("/api/v1/health").then().statusCode(200);
      assertThat(faults.told()).isEmpty();
    }
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

package dev.palaestra.bootstrap.shared;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every operation refuses in the same way is provoked on each of them, and the answer held
/// against the example in the document: title, detail, fields and facts are the real ones.
@QuarkusTest
class RefusalExamplesTest {
  /// What belongs to one request.
  private static final List<String> PASSING =
      List.of("request_id", "timestamp", "instance", "retry_after");

  /// They look for what is asked before they choose a form.
  private static final Set<String> SEVERAL_FORMS =
      Set.of("/api/v1/organizations/{id}/members", "/api/v1/programs/{id}/volume");

  private static final String ABSENT = "0193c3a0-0000-7000-8000-00000000ffff";

  @Inject People people;

  private JsonNode document;
  private List<Person> callers;
  private List<String> faults;

  /// An operation, called with the example of its body.
  private record Operation(String method, String path, JsonNode told) {
    boolean hasBody() {
      return told.has("requestBody") && !isForm();
    }

    boolean isForm() {
      return told.path("requestBody").path("content").has("multipart/form-data");
    }

    boolean hasObject() {
      return told.path("requestBody").findPath("schema").has("$ref");
    }

    boolean isOpen() {
      return ApiDocumentTest.isOpen(told);
    }

    List<JsonNode> examples(String code) {
      return told.path("responses").findValues("examples").stream()
          .flatMap(JsonNode::valueStream)
          .map(it -> it.path("value"))
          .filter(it -> it.path("code").asText().equals(code))
          .toList();
    }

    String example() {
      return told.path("requestBody").findPath("example").toString();
    }
  }

  @BeforeEach
  void read() throws IOException {
    document = new ObjectMapper().readTree(RestAssured.get("/openapi?format=json").asString());
    var gym = people.gym(Tier.PRO);
    callers = List.of(gym.admin(), people.platformAdmin());
    faults = new ArrayList<>();
  }

  @Test
  void are_what_is_answered() {
    operations().forEach(this::provoke);
    assertThat(faults).isEmpty();
  }

  @Test
  void tell_of_other_forms_where_there_are_several() {
    var gym = people.gym(Tier.PRO);
    var program = operation("POST", "/api/v1/programs");
    String id =
        call(program, request(program, gym.admin()), "")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var ids = Map.of("/api/v1/programs/{id}/volume", id);
    for (var path : SEVERAL_FORMS) {
      var asked = path.replace("{id}", ids.getOrDefault(path, gym.id().value().toString()));
      var answer = gym.admin().calls().basePath("").accept("image/bmp").get(asked);
      assertThat(answer.statusCode()).as(asked).isEqualTo(406);
      compare(operation("GET", path), "NOT_ACCEPTABLE", answer);
    }
    assertThat(faults).isEmpty();
  }

  private Operation operation(String method, String path) {
    var told = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    return new Operation(method, path, told);
  }

  /// Each body is sent with what its example blames. Some operations look first at something else.
  @Test
  void blame_fields_that_are_wrong() {
    var blamed = 0;
    for (var operation : operations()) {
      for (var example : operation.examples("VALIDATION_FAILED")) {
        assertThat(example.path("errors")).as(operation.path()).isNotEmpty();
        blamed += isAnswered(operation, example) ? 1 : 0;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(blamed).isGreaterThan(20);
  }

  private boolean isAnswered(Operation operation, JsonNode example) {
    var answers =
        callers.stream()
            .map(it -> call(operation, wrong(operation, example, it), ""))
            .filter(it -> it.asString().contains("\"VALIDATION_FAILED\""))
            .toList();
    var told = fields(example);
    answers.stream()
        .map(it -> Set.copyOf(it.<List<Map<String, String>>>path("errors")))
        .filter(it -> !it.equals(told))
        .forEach(it -> faults.add(operation.path() + ": " + it + " but " + told));
    return !answers.isEmpty();
  }

  private static RequestSpecification wrong(Operation operation, JsonNode example, Person caller) {
    var request = request(operation, caller);
    if (operation.isForm()) {
      return request;
    }
    var body = (ObjectNode) operation.told().path("requestBody").findPath("example").deepCopy();
    example.path("errors").forEach(it -> body.set(it.path("field").asText(), wrong(it)));
    return request.body(body.toString());
  }

  private static JsonNode wrong(JsonNode fault) {
    return switch (fault.path("code").asText()) {
      case "NOT_NULL" -> NullNode.getInstance();
      case "SIZE" -> {
        var most = fault.path("message").asText().replaceAll(".* (\\d+) characters", "$1");
        yield TextNode.valueOf("n".repeat(Integer.parseInt(most) + 1));
      }
      default -> TextNode.valueOf("?");
    };
  }

  private static Set<Map<String, String>> fields(JsonNode problem) {
    return problem
        .path("errors")
        .valueStream()
        .map(it ->
            Map.of(
                "field", it.path("field").asText(),
                "code", it.path("code").asText(),
                "message", it.path("message").asText()))
        .collect(toSet());
  }

  /// They cannot be provoked here; other tests see them.
  @Test
  void tell_of_what_comes_at_any_time() {
    for (var operation : operations()) {
      if (!operation.path().endsWith("/health")) {
        assertThat(operation.examples("UNAVAILABLE"))
            .as(operation.path())
            .extracting(it -> it.path("detail").asText())
            .contains("A part of it is away. Try again in 5 seconds.")
            .contains("It has too much to do. Try again in 5 seconds.");
        assertThat(operation.told().at("/responses/503/headers").has("Retry-After")).isTrue();
      }
      assertThat(operation.examples("REQUEST_TIMEOUT").isEmpty())
          .as(operation.path())
          .isNotEqualTo(operation.told().has("requestBody"));
    }
  }

  @Test
  void tell_of_the_crowd_where_passwords_are_hashed() {
    assertThat(operations())
        .filteredOn(
            it -> it.examples("UNAVAILABLE").toString().contains("Too many wait to be served"))
        .extracting(Operation::path)
        .contains("/api/v1/auth/login", "/api/v1/auth/pin-login", "/api/v1/auth/register")
        .contains("/api/v1/members/{id}/access-pin", "/api/v1/auth/password-reset/confirmation")
        .doesNotContain("/api/v1/exercises", "/api/v1/auth/refresh");
  }

  private List<Operation> operations() {
    return document.path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(it ->
                    new Operation(
                        it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue())))
        .toList();
  }

  private void provoke(Operation operation) {
    compare(operation, "INVALID_PARAMETER", "?colour=red", it -> it);
    if (!SEVERAL_FORMS.contains(operation.path())) {
      compare(operation, "NOT_ACCEPTABLE", "", it -> it.accept("image/bmp"));
    }
    if (!operation.isOpen()) {
      compare(operation, "UNAUTHENTICATED", call(operation, json(operation), ""));
    }
    if (operation.path().contains("{")) {
      compare(operation, "NOT_FOUND", "", it -> it);
    }
    if (operation.hasBody()) {
      compare(operation, "MALFORMED_REQUEST", "", it -> it.body("{\"colour\":"));
    }
    if (operation.hasObject()) {
      compare(operation, "UNKNOWN_FIELD", "", it -> it.body("{\"colour\": \"red\"}"));
    }
  }

  private void compare(
      Operation operation, String code, String query, UnaryOperator<RequestSpecification> how) {
    var allowed =
        callers.stream()
            .map(it -> call(operation, how.apply(request(operation, it)), query))
            .filter(it -> it.statusCode() != 403)
            .findFirst();
    allowed.ifPresent(it -> compare(operation, code, it));
  }

  private static RequestSpecification request(Operation operation, Person caller) {
    return json(operation).header("Authorization", "Bearer " + caller.token());
  }

  private static RequestSpecification json(Operation operation) {
    if (operation.isForm()) {
      return RestAssured.given().multiPart("file", "picture.png", new byte[] {1});
    }
    return operation.hasBody()
        ? RestAssured.given().contentType("application/json").body(operation.example())
        : RestAssured.given();
  }

  private static Response call(Operation operation, RequestSpecification request, String query) {
    var path = operation.path().replaceAll("\\{[^}]+}", ABSENT);
    return request.request(operation.method(), path + query);
  }

  private void compare(Operation operation, String code, Response answer) {
    var name = operation.method() + " " + operation.path() + " " + code;
    var examples = operation.examples(code);
    try {
      var real = new ObjectMapper().readTree(answer.asString());
      if (examples.stream().map(RefusalExamplesTest::plain).noneMatch(plain(real)::equals)) {
        faults.add(name + ": " + real + " but " + examples);
      }
    } catch (IOException e) {
      faults.add(name + ": " + answer.asString());
    }
  }

  private static JsonNode plain(JsonNode problem) {
    return problem.isObject() ? ((ObjectNode) problem.deepCopy()).remove(PASSING) : problem;
  }
}

package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        var operation =
            new Operation(
                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
        provoke(operation);
      }
    }
    assertThat(faults).isEmpty();
  }

  private void provoke(Operation operation) {
    compare(operation, "INVALID_PARAMETER", "?colour=red", it -> it);
    if (operation.told().path("responses").has("406")) {
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

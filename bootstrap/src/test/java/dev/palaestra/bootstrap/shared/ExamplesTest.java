package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every body in the document has an example, so that no viewer makes one up, and every example is
/// one that could be sent or answered: it fits its schema, and lacks nothing that is always there.
@QuarkusTest
class ExamplesTest {
  private static final String SCHEMAS = "#/components/schemas/";

  private JsonNode document;

  private List<String> faults;

  @BeforeEach
  void read() throws IOException {
    document = new ObjectMapper().readTree(RestAssured.get("/openapi?format=json").asString());
    faults = new ArrayList<>();
  }

  @Test
  void every_body_has_an_example_that_fits() {
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it -> judge(it.getKey() + " " + path.getKey(), it.getValue())));
    assertThat(faults).isEmpty();
  }

  @Test
  void what_is_asked_for_comes_back() {
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it -> {
                  var sent = it.getValue().path("requestBody").findPath("example");
                  answers(it.getValue())
                      .forEach(answer -> compare(it.getKey() + " " + path.getKey(), sent, answer));
                }));
    assertThat(faults).isEmpty();
  }

  private static Stream<JsonNode> answers(JsonNode operation) {
    return operation.path("responses").properties().stream()
        .filter(it -> it.getKey().startsWith("2"))
        .flatMap(it -> it.getValue().path("content").valueStream())
        .map(it -> it.path("example"));
  }

  private void compare(String place, JsonNode sent, JsonNode answered) {
    sent.properties()
        .forEach(it -> {
          var field = place + "." + it.getKey();
          var back = answered.path(it.getKey());
          if (back.isContainerNode()) {
            compare(field, it.getValue(), back);
          } else if (!back.isMissingNode() && !back.equals(it.getValue())) {
            faults.add(field + " is " + it.getValue() + " but " + back + " in the answer");
          }
        });
    for (var i = 0; sent.isArray() && i < sent.size(); i++) {
      compare(place + "[" + i + "]", sent.get(i), answered.path(i));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/auth/otp, post, expires_in, 600",
    "/auth/pin-login, post, refresh_token, ",
    "/coaches/applications, post, status, PENDING",
    "/coaches/applications, post, reason, null",
    "/me, delete, status, DELETION_SCHEDULED",
    "/me, delete, deletion_date, 2026-12-20",
    "/me/deletion, delete, deletion_date, null",
    "/organizations/{id}/invitations, post, full_name, null",
    "/users, post, status, INVITED",
    "/users, post, email_verified, false",
  })
  void of_an_answer_is_what_this_operation_answers(
      String path, String method, String field, @Nullable String value) {
    var operation = document.path("paths").path("/api/v1" + path).path(method);
    assertThat(answers(operation))
        .singleElement()
        .satisfies(it ->
            assertThat(it.path(field).asText()).isEqualTo(Objects.requireNonNullElse(value, "")));
  }

  private void judge(String name, JsonNode operation) {
    judgeContent(name, operation.path("requestBody"));
    operation
        .path("responses")
        .properties()
        .forEach(it -> judgeContent(name + " " + it.getKey(), it.getValue()));
  }

  private void judgeContent(String name, JsonNode body) {
    body.path("content")
        .forEach(media -> {
          var examples = examples(media).toList();
          if (examples.isEmpty()) {
            faults.add(name + " has no example");
          }
          examples.forEach(it -> judge(name + " ", it, media.path("schema")));
        });
  }

  private static Stream<JsonNode> examples(JsonNode media) {
    var named = media.path("examples").valueStream().map(it -> it.path("value"));
    return media.has("example") ? Stream.concat(Stream.of(media.get("example")), named) : named;
  }

  private void judge(String place, JsonNode value, JsonNode given) {
    var schema = resolved(given);
    if (value.isNull()) {
      if (!mayBeNull(schema)) {
        faults.add(place + " is null");
      }
      return;
    }
    schema.path("anyOf").valueStream().limit(1).forEach(it -> judge(place, value, it));
    if (schema.has("enum") && !schema.get("enum").valueStream().toList().contains(value)) {
      faults.add(place + " is not one of the values: " + value);
    }
    if (schema.has("type") && !types(schema).contains(typeOf(value, schema))) {
      faults.add(place + " is of another type: " + value);
    }
    judgeParts(place, value, schema);
  }

  private void judgeParts(String place, JsonNode value, JsonNode schema) {
    schema
        .path("required")
        .forEach(it -> {
          if (!value.has(it.asText())) {
            faults.add(place + "." + it.asText() + " is missing");
          }
        });
    for (var i = 0; value.isArray() && i < value.size(); i++) {
      judge(place + "[" + i + "]", value.get(i), schema.path("items"));
    }
    value
        .properties()
        .forEach(it -> {
          var part = schema.path("properties").path(it.getKey());
          if (!part.isMissingNode()) {
            judge(place + "." + it.getKey(), it.getValue(), part);
          }
        });
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref")
        ? document
            .path("components")
            .path("schemas")
            .path(schema.get("$ref").asText().substring(SCHEMAS.length()))
        : schema;
  }

  private static boolean mayBeNull(JsonNode schema) {
    return types(schema).contains("null")
        || schema.path("anyOf").valueStream().anyMatch(it -> types(it).contains("null"));
  }

  private static List<String> types(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asText).toList()
        : List.of(type.asText());
  }

  private static String typeOf(JsonNode value, JsonNode schema) {
    return switch (value.getNodeType()) {
      case NUMBER ->
          value.isIntegralNumber() && types(schema).contains("integer") ? "integer" : "number";
      case OBJECT -> "object";
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      default -> "string";
    };
  }
}

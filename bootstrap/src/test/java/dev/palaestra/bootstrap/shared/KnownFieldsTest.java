package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every field that the document has in a body is known to the operation: sent all together, each
/// of them null, they may be refused for what they say, but not for being there.
@QuarkusTest
class KnownFieldsTest {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String ABSENT = "0193c3a0-0000-7000-8000-00000000ffff";

  @Inject People people;

  @Test
  void are_those_of_the_document() throws IOException {
    var document = new ObjectMapper().readTree(RestAssured.get("/openapi?format=json").asString());
    var callers = List.of(people.gym(Tier.PRO).admin(), people.platformAdmin());
    List<String> faults = new ArrayList<>();
    var sent = 0;
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        var schema = method.getValue().path("requestBody").findPath("schema");
        if (schema.has("$ref")) {
          var operation = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          var body = new ObjectMapper().writeValueAsString(nothing(schema, document));
          callers.forEach(it -> send(operation, body, it, faults));
          sent++;
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(sent).isGreaterThan(30);
  }

  private static void send(String operation, String body, Person caller, List<String> faults) {
    var words = operation.split(" ", 2);
    var answer =
        RestAssured.given()
            .header("Authorization", "Bearer " + caller.token())
            .contentType("application/json")
            .body(body)
            .request(words[0], words[1].replaceAll("\\{[^}]+}", ABSENT))
            .asString();
    if (answer.contains("UNKNOWN_FIELD")) {
      faults.add(operation + ": " + answer);
    }
  }

  private static @Nullable Object nothing(JsonNode given, JsonNode document) {
    var name = given.path("$ref").asText().replace(SCHEMAS, "");
    var schema = name.isEmpty() ? given : document.path("components").path("schemas").path(name);
    if (schema.has("anyOf")) {
      return nothing(schema.path("anyOf").get(0), document);
    }
    if (schema.has("items")) {
      var entries = new ArrayList<@Nullable Object>();
      entries.add(nothing(schema.get("items"), document));
      return entries;
    }
    if (!schema.has("properties")) {
      return null;
    }
    Map<String, @Nullable Object> fields = new HashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(it -> fields.put(it.getKey(), nothing(it.getValue(), document)));
    return fields;
  }
}

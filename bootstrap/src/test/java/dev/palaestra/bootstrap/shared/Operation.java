package dev.palaestra.bootstrap.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An operation as the OpenAPI document has it. Ids in its path, its query and the example of its
/// body are left open, each as its name in braces.
///
/// @param target the path, with the parameters of its query that are ids
/// @param type of the body
/// @param body empty for none
record Operation(String method, String path, String target, String type, String body) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern OPEN = Pattern.compile("\\{(\\w+)}");
  private static final Pattern ID_IN_BODY =
      Pattern.compile("\"(\\w+)\":\\[?\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

  /// Plain, for thousands of calls.
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// What came back.
  record Answer(int status, String text) {
    boolean hasCode(String code) {
      return text.contains("\"code\":\"" + code + "\"");
    }

    /// Without what is different each time, the ids that were sent as their names.
    Answer plain(Map<String, String> sent) {
      var same = text.replaceAll("\"(instance|request_id|timestamp)\":\"[^\"]*\",?", "");
      for (var id : sent.entrySet()) {
        same = same.replace(id.getValue(), id.getKey());
      }
      return new Answer(status, same);
    }
  }

  static List<Operation> all() throws IOException {
    var document = new ObjectMapper().readTree(RestAssured.get("/openapi?format=json").asString());
    return document.path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(it -> METHODS.contains(it.getKey()))
                .map(it -> of(it.getKey(), path.getKey(), it.getValue())))
        .toList();
  }

  private static Operation of(String method, String path, JsonNode operation) {
    var body =
        ID_IN_BODY
            .matcher(operation.at("/requestBody/content/application~1json/example").toString())
            .replaceAll(it -> it.group().replace(it.group(2), "{" + it.group(1) + "}"));
    var verb = method.toUpperCase(Locale.ROOT);
    return new Operation(verb, path, path + query(operation), "application/json", body);
  }

  private static String query(JsonNode operation) {
    var query = new StringBuilder();
    for (var parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")
          && parameter.at("/schema/format").asText().equals("uuid")) {
        var name = parameter.path("name").asText();
        query.append(query.isEmpty() ? '?' : '&').append("%s={%s}".formatted(name, name));
      }
    }
    return query.toString();
  }

  String name() {
    return method + " " + path;
  }

  /// The names of all ids that are left open.
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    OPEN.matcher(target + body).results().forEach(it -> ids.add(it.group(1)));
    return ids;
  }

  /// Whether this id only narrows a list.
  boolean isNarrowedBy(String id) {
    return target.contains("={" + id + "}");
  }

  boolean takesBody() {
    return !body.isEmpty() || Set.of("POST", "PUT", "PATCH").contains(method);
  }

  /// With another body.
  Operation sending(String otherType, String otherBody) {
    return new Operation(method, path, target, otherType, otherBody);
  }

  /// @param query as `?name=value`
  Operation asking(String query) {
    return new Operation(method, path, path + query, type, body);
  }

  /// @param token null for none
  /// @param values of the ids, by their names
  Answer call(@Nullable String token, Map<String, String> values) {
    var home = "http://localhost:" + RestAssured.port;
    var request = HttpRequest.newBuilder(URI.create(home + filled(target, values)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body.isEmpty()) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", type);
      request.method(method, BodyPublishers.ofString(filled(body, values)));
    }
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String filled(String text, Map<String, String> values) {
    return OPEN.matcher(text).replaceAll(it -> values.getOrDefault(it.group(1), it.group()));
  }
}

package dev.palaestra.bootstrap.shared;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every refusal that a test meets is one that the document lists for the operation, by status,
/// code and detail; see `@Refuses`. So is what is told of its fields, by code. What is no operation
/// is left aside.
final class ListedRefusals implements Filter {
  /// Their detail names what is wrong with the one request, or what another one has just changed:
  /// there is one example of many.
  private static final Set<String> OF_THE_CASE =
      Set.of(
          "INVALID_ID",
          "INVALID_PARAMETER",
          "LOST_RACE",
          "MALFORMED_REQUEST",
          "UNKNOWN_FIELD",
          "UNSUPPORTED_MEDIA_TYPE");

  private final JsonNode paths;
  private final Set<String> fieldCodes;

  ListedRefusals(JsonNode document) {
    this.paths = document.path("paths");
    this.fieldCodes =
        document
            .at("/components/schemas/ProblemField/properties/code/x-extensible-enum")
            .valueStream()
            .map(JsonNode::asText)
            .collect(toSet());
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var answer = context.next(request, expected);
    if ("application/problem+json".equals(answer.contentType())) {
      operation(request).ifPresent(it -> mustList(it, request, answer));
    }
    return answer;
  }

  private Optional<JsonNode> operation(FilterableRequestSpecification request) {
    var path = URI.create(request.getURI()).getPath();
    var method = request.getMethod().toLowerCase(Locale.ROOT);
    return paths.properties().stream()
        .filter(it -> path.matches(it.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .min(Comparator.comparing(it -> it.getKey().contains("{")))
        .map(Map.Entry::getValue)
        .filter(it -> it.has(method))
        .map(it -> it.get(method));
  }

  private void mustList(
      JsonNode operation, FilterableRequestSpecification request, Response answer) {
    var name = "%s %s, %d".formatted(request.getMethod(), request.getURI(), answer.statusCode());
    var code = answer.<String>path("code");
    var listed = details(operation, answer.statusCode(), code);
    assertThat(listed).as("examples of %s in %s", code, name).isNotEmpty();
    if (!OF_THE_CASE.contains(code)) {
      var real = withoutNumbers(answer.path("detail"));
      assertThat(listed).as("sentences of %s in %s", code, name).contains(real);
    }
    List<String> faults = answer.path("errors.code");
    assertThat(faults == null ? List.of() : faults)
        .as("codes of fields in %s", name)
        .allMatch(it -> it.equals(code) || fieldCodes.contains(it));
  }

  private static List<String> details(JsonNode operation, int status, String code) {
    return operation
        .path("responses")
        .path(String.valueOf(status))
        .path("content")
        .path("application/problem+json")
        .path("examples")
        .valueStream()
        .map(it -> it.path("value"))
        .filter(it -> it.path("code").asText().equals(code))
        .map(it -> withoutNumbers(it.path("detail").asText()))
        .toList();
  }

  /// Seconds to wait, and how much was wrong.
  private static String withoutNumbers(String detail) {
    return detail.replaceAll("\\d+", "#");
  }
}

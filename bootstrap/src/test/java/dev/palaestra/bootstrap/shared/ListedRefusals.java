package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every refusal that a test meets is one that the document lists for the operation, by status and
/// code; see `@Refuses`. What is no operation is left aside.
final class ListedRefusals implements Filter {
  private final JsonNode paths;

  ListedRefusals(JsonNode document) {
    this.paths = document.path("paths");
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

  private static void mustList(
      JsonNode operation, FilterableRequestSpecification request, Response answer) {
    var listed =
        operation
            .path("responses")
            .path(String.valueOf(answer.statusCode()))
            .path("content")
            .path("application/problem+json")
            .path("examples");
    assertThat(listed.fieldNames())
        .toIterable()
        .as("codes of %s %s, %d", request.getMethod(), request.getURI(), answer.statusCode())
        .contains(answer.<String>path("code"));
  }
}

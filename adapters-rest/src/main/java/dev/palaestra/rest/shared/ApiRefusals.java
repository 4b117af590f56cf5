package dev.palaestra.rest.shared;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// The refusals that the conventions promise, for the document.
final class ApiRefusals {
  private static final Map<Integer, String> DESCRIPTIONS =
      Map.of(
          400, "The request cannot be read: a wrong type, an unknown field, a bad parameter",
          401, "There is no token, or it does not count (any more)",
          403, "The role may not do this",
          404, "It is absent, or somebody else's",
          409, "It is not in this state, is a duplicate, or somebody else was faster",
          412, "It has changed since it was read (`If-Match`)",
          415, "The media type is not supported",
          422, "It is well formed, but a rule says no",
          429, "Too many requests; see `Retry-After`");

  private ApiRefusals() {}

  /// What a resource says about its own refusals is a description; the body is always a problem.
  static void complete(String path, HttpMethod method, Operation operation, Access access) {
    var responses = operation.getResponses();
    statuses(path, method, operation, access).stream()
        .filter(it -> responses.getAPIResponse(it.toString()) == null)
        .forEach(it ->
            responses.addAPIResponse(
                it.toString(), OASFactory.createAPIResponse().description(DESCRIPTIONS.get(it))));
    responses.getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().startsWith("4"))
        .forEach(it -> it.getValue().setContent(problem()));
  }

  private static List<Integer> statuses(
      String path, HttpMethod method, Operation operation, Access access) {
    var body = operation.getRequestBody() != null;
    List<Integer> statuses = new ArrayList<>(List.of(400, 429));
    if (!access.everybody()) {
      statuses.addAll(List.of(401, 403));
    }
    if (path.contains("{") || body) {
      statuses.add(404);
    }
    if (method != HttpMethod.GET) {
      statuses.addAll(List.of(409, 422));
    }
    if (isVersioned(operation)) {
      statuses.add(412);
    }
    if (body) {
      statuses.add(415);
    }
    return statuses;
  }

  private static boolean isVersioned(Operation operation) {
    return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .anyMatch(
            it -> it.getIn() == Parameter.In.HEADER && HttpHeaders.IF_MATCH.equals(it.getName()));
  }

  private static Content problem() {
    return ApiAnswers.content(Problem.MEDIA_TYPE, "Problem");
  }
}

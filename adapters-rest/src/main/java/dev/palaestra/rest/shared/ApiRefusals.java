package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.SharedError;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final Map<Integer, Refusal> USUAL =
      Map.of(
          400,
          Refusal.of(
              DoorError.MALFORMED_REQUEST,
              "The request cannot be read: a wrong type, an unknown field, a bad parameter"),
          401,
          Refusal.of(
              DoorError.UNAUTHENTICATED, "There is no token, or it does not count (any more)"),
          402,
          Refusal.of(SharedError.PRO_TIER_REQUIRED, "The plan does not include it"),
          403,
          Refusal.of(DoorError.NOT_ALLOWED, "The role may not do this"),
          404,
          Refusal.of(DoorError.NOT_FOUND, "It is absent, or somebody else's"),
          409,
          Refusal.of(
              SharedError.LOST_RACE,
              "It is not in this state, is a duplicate, or somebody else was faster"),
          412,
          Refusal.of(SharedError.STALE_VERSION, "It has changed since it was read (`If-Match`)"),
          415,
          Refusal.of(DoorError.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported"),
          422,
          Refusal.of(DoorError.VALIDATION_FAILED, "It is well formed, but a rule says no"),
          429,
          Refusal.of(DoorError.RATE_LIMITED, "Too many requests; see `Retry-After`"));

  /// @param code one of those that come with the status, as the example
  private record Refusal(String code, String title, String description) {
    static Refusal of(DoorError code, String description) {
      return new Refusal(code.name(), code.title(), description);
    }

    static Refusal of(SharedError code, String description) {
      return new Refusal(code.name(), code.title(), description);
    }
  }

  private ApiRefusals() {}

  /// What a resource says about its own refusals is a description; the body is always a problem.
  static void complete(String path, HttpMethod method, Operation operation, Access access) {
    var responses = operation.getResponses();
    statuses(path, method, operation, access).stream()
        .filter(it -> responses.getAPIResponse(it.toString()) == null)
        .forEach(it ->
            responses.addAPIResponse(
                it.toString(),
                OASFactory.createAPIResponse().description(USUAL.get(it).description())));
    responses.getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().matches("[45].."))
        .forEach(it -> it.getValue().setContent(problem(Integer.parseInt(it.getKey()))));
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

  private static Content problem(int status) {
    var content = ApiAnswers.content(Problem.MEDIA_TYPE, "Problem");
    Optional.ofNullable(USUAL.get(status))
        .map(it -> example(status, it))
        .ifPresent(content.getMediaType(Problem.MEDIA_TYPE)::setExample);
    return content;
  }

  private static Map<String, Object> example(int status, Refusal refusal) {
    var code = refusal.code();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", Problem.typeOf(code));
    problem.put("title", refusal.title());
    problem.put("status", status);
    problem.put("detail", "What is wrong with this request.");
    problem.put("instance", "/api/v1/...");
    problem.put("code", code);
    problem.put("request_id", "0193c3a0-9c1e-7c4e-9d5b-0c8e2f6d1a11");
    problem.put("timestamp", "2026-11-20T09:30:00Z");
    if (code.equals("VALIDATION_FAILED")) {
      problem.put(
          "errors", List.of(Map.of("field", "name", "code", "SIZE", "message", "is too long")));
    }
    return problem;
  }
}

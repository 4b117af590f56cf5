package dev.palaestra.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes the one form in which every refusal is answered.
@Singleton
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final int LIMITED = 429;

  /// Of these the security log tells: who is unknown, and who may not.
  private static final Set<Integer> SECURITY = Set.of(401, 403);

  /// More wrong fields than that help nobody.
  private static final int MOST_ERRORS = 50;

  private final RequestContext request;
  private final LimitLog limits;
  private final ObjectMapper json;
  private final Clock clock;

  Problems(RequestContext request, LimitLog limits, ObjectMapper json, Clock clock) {
    this.request = request;
    this.limits = limits;
    this.json = json;
    this.clock = clock;
  }

  Response answer(DoorError error, String detail) {
    return answer(error, detail, List.of());
  }

  Response answer(DoorError error, String detail, List<ProblemField> errors) {
    var answer = answer(error.status(), error.name(), error.title(), detail, errors, Map.of());
    return error == DoorError.UNAUTHENTICATED
        ? Response.fromResponse(answer).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
        : answer;
  }

  Response answer(
      int status,
      String code,
      String title,
      String detail,
      List<ProblemField> errors,
      Map<String, Object> facts) {
    log(status, code, request.path(), request.address().orElse("nowhere"));
    var problem =
        problem(
            status,
            code,
            title,
            detail,
            request.path(),
            request.requestId().orElse(""),
            errors,
            facts);
    return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /// With the usual detail.
  void refuse(RoutingContext routing, DoorError error) {
    refuse(routing, error, error.usualDetail().orElseThrow(), Map.of());
  }

  /// Ends a request that never came as far as a resource.
  void refuse(RoutingContext routing, DoorError error, String detail, Map<String, Object> facts) {
    var path = routing.request().path();
    log(error.status(), error.name(), path, request.addressOf(routing));
    String id = routing.get(RequestContext.REQUEST_ID);
    var problem =
        problem(error.status(), error.name(), error.title(), detail, path, id, List.of(), facts);
    routing
        .response()
        .setStatusCode(error.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(text(problem));
  }

  private void log(int status, String code, String path, String address) {
    if (SECURITY.contains(status)) {
      LOG.infof("Refused with %s: %s from %s", code, path, address);
    } else if (status == LIMITED) {
      limits.refused(code, path, address);
    }
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Problem problem(
      int status,
      String code,
      String title,
      String detail,
      String path,
      String requestId,
      List<ProblemField> errors,
      Map<String, Object> facts) {
    var type = Problem.typeOf(code);
    var fields = told(errors);
    return new Problem(
        type, title, status, detail, path, code, requestId, clock.instant(), fields, facts);
  }

  private static @Nullable List<ProblemField> told(List<ProblemField> errors) {
    return errors.isEmpty() ? null : errors.stream().limit(MOST_ERRORS).toList();
  }
}

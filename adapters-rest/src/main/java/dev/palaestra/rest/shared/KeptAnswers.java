package dev.palaestra.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.domain.shared.IdempotencyKeys;
import dev.palaestra.domain.shared.IdempotencyKeys.Claim;
import dev.palaestra.domain.shared.IdempotencyKeys.StoredAnswer;
import dev.palaestra.domain.shared.SharedError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Keeps the answers of requests that hold an idempotency key; those that ask to try again are not
/// kept.
public class KeptAnswers {
  private static final Set<String> KEPT_HEADERS =
      Set.of("content-type", "location", "etag", "cache-control");

  /// Answers that another try may not get: one signs in, a plan is bought, an address verified, a
  /// newer version read, a limit over.
  private static final Set<Integer> PASSING = Set.of(401, 402, 403, 408, 412, 429);

  private final IdempotencyKeys keys;
  private final ObjectMapper json;
  private final RequestProblems problems;

  KeptAnswers(IdempotencyKeys keys, ObjectMapper json, RequestProblems problems) {
    this.keys = keys;
    this.json = json;
    this.problems = problems;
  }

  /// Runs after the other filters, so that what they add is kept too.
  @ServerResponseFilter(priority = 1)
  public void keep(ContainerRequestContext context, ContainerResponseContext response) {
    if (context.getProperty(Idempotency.CLAIMED) instanceof Claim claim) {
      try {
        keep(claim, response);
      } catch (JsonProcessingException | RuntimeException fault) {
        answerInstead(problems.failed(fault), response);
      }
    }
  }

  /// What was changed stays so, but who repeats the request would not get this answer: he is to
  /// learn by his key what became of it. No mapper sees what fails here.
  private static void answerInstead(Response failure, ContainerResponseContext response) {
    var headers = response.getHeaders();
    List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG).forEach(headers::remove);
    headers.putAll(failure.getHeaders());
    response.setStatus(failure.getStatus());
    response.setEntity(failure.getEntity(), new Annotation[0], failure.getMediaType());
  }

  private void keep(Claim claim, ContainerResponseContext response) throws JsonProcessingException {
    if (mayPass(response) && keys.release(claim) || response.getStatus() >= 500) {
      return;
    }
    var body = response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
    keys.complete(claim, new StoredAnswer(response.getStatus(), headers(response), body));
  }

  private static boolean mayPass(ContainerResponseContext response) {
    var status = response.getStatus();
    return status >= 500
        || PASSING.contains(status)
        || (response.getEntity() instanceof Problem problem
            && problem.code().equals(SharedError.LOST_RACE.name()));
  }

  private static Map<String, List<String>> headers(ContainerResponseContext response) {
    Map<String, List<String>> kept = new TreeMap<>();
    response
        .getStringHeaders()
        .forEach((name, values) -> {
          if (KEPT_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            kept.put(name, values);
          }
        });
    if (response.hasEntity()) {
      // Only known later where the resource says nothing special.
      kept.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON));
    }
    return kept;
  }
}

package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ErrorKind;
import dev.palaestra.domain.shared.SharedError;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one way from a rule to a status. A new kind does not compile until it has one.
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {
  /// The fact that becomes the header of the same name: seconds.
  private static final String RETRY_AFTER = "retry_after";

  private final Problems problems;
  private final String upgradeUrl;

  DomainExceptionMapper(
      Problems problems, @ConfigProperty(name = "palaestra.upgrade-url") String upgradeUrl) {
    this.problems = problems;
    this.upgradeUrl = upgradeUrl;
  }

  @Override
  public Response toResponse(DomainException refusal) {
    var code = refusal.code();
    var errors =
        refusal.fields().stream()
            .map(it -> new ProblemField(it.field(), it.code(), it.message()))
            .toList();
    var status = statusOf(code.kind());
    var answer =
        Response.fromResponse(
            problems.answer(
                status, code.name(), code.title(), refusal.getMessage(), errors, facts(refusal)));
    if (refusal.facts().containsKey(RETRY_AFTER)) {
      answer.header(HttpHeaders.RETRY_AFTER, refusal.facts().get(RETRY_AFTER));
    }
    return answer.build();
  }

  private Map<String, Object> facts(DomainException refusal) {
    Map<String, Object> facts = new HashMap<>(refusal.facts());
    if (refusal.code() == SharedError.PRO_TIER_REQUIRED) {
      facts.put("upgrade_url", upgradeUrl);
    }
    return facts;
  }

  public static int statusOf(ErrorKind kind) {
    return switch (kind) {
      case UNAUTHENTICATED -> 401;
      case PAYMENT_REQUIRED -> 402;
      case FORBIDDEN -> 403;
      case ABSENT -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case BROKEN_RULE -> 422;
      case LIMITED -> 429;
      case UNAVAILABLE -> 503;
    };
  }
}

package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.INTERNAL;
import static dev.palaestra.rest.shared.DoorError.INVALID_PARAMETER;
import static dev.palaestra.rest.shared.DoorError.MALFORMED_REQUEST;
import static dev.palaestra.rest.shared.DoorError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.rest.shared.DoorError.NOT_ALLOWED;
import static dev.palaestra.rest.shared.DoorError.SECOND_FACTOR_REQUIRED;
import static dev.palaestra.rest.shared.DoorError.UNAUTHENTICATED;
import static dev.palaestra.rest.shared.DoorError.UNAVAILABLE;
import static dev.palaestra.rest.shared.DoorError.UNKNOWN_FIELD;
import static dev.palaestra.rest.shared.DoorError.VALIDATION_FAILED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.Outages.Outage;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What is wrong with a request before any rule is asked.
public class RequestProblems {
  private static final Logger LOG = Logger.getLogger(RequestProblems.class);

  /// Seconds after which it is worth to try again.
  private static final int PAUSE = 5;

  private final Problems problems;
  private final CurrentActor actor;
  private final SecurityIdentity identity;
  private final Outages outages;
  private final RequestContext request;

  RequestProblems(
      Problems problems,
      CurrentActor actor,
      SecurityIdentity identity,
      Outages outages,
      RequestContext request) {
    this.problems = problems;
    this.request = request;
    this.actor = actor;
    this.identity = identity;
    this.outages = outages;
  }

  @ServerExceptionMapper
  public Response refused(DoorException refused) {
    var fields =
        refused.field().stream()
            .map(it -> new ProblemField(it, refused.error().name(), refused.getMessage()))
            .toList();
    var answer = problems.answer(refused.error(), refused.getMessage(), fields);
    return refused.error() == UNAVAILABLE ? later(answer) : answer;
  }

  private static Response later(Response answer) {
    return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, PAUSE).build();
  }

  @ServerExceptionMapper
  public Response unknownField(UnrecognizedPropertyException refused) {
    return fieldProblem(UNKNOWN_FIELD, refused, "is not known");
  }

  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException refused) {
    var type = refused.getTargetType();
    var values = refused instanceof InvalidFormatException && type != null && type.isEnum();
    return fieldProblem(
        MALFORMED_REQUEST, refused, values ? EnumNames.oneOf(type) : "cannot be read");
  }

  /// Broken JSON, and what a reader of a field's value refused.
  @ServerExceptionMapper
  public Response unreadable(JsonProcessingException refused) {
    return refused instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? fieldProblem(MALFORMED_REQUEST, mapping, "cannot be read")
        : refused(MALFORMED_REQUEST.because());
  }

  private Response fieldProblem(DoorError error, JsonMappingException refused, String message) {
    var field = FieldPaths.of(refused);
    return field.isEmpty()
        ? problems.answer(error, "The body is not the JSON that is wanted.")
        : problems.answer(
            error,
            "The field " + field + " " + message + ".",
            List.of(new ProblemField(field, error.name(), message)));
  }

  /// Parameters are the caller's mistake (400), fields of a body a rule that says no (422). Bodies
  /// are records, and nothing else is.
  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException refused) {
    var broken = refused.getConstraintViolations();
    if (!broken.stream().allMatch(it -> it.getLeafBean() instanceof Record)) {
      return problems.answer(
          INVALID_PARAMETER,
          "A parameter, or the body, is absent or out of range.",
          broken.stream().map(FieldPaths::ofParameter).toList());
    }
    return problems.answer(
        VALIDATION_FAILED,
        VALIDATION_FAILED.usualDetail().orElseThrow(),
        broken.stream().map(FieldPaths::of).toList());
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response notSignedIn(Exception refused) {
    return refused(UNAUTHENTICATED.because());
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException refused) {
    if (identity.getAttribute(TokenIdentity.LACKS_SECOND_FACTOR) != null) {
      return refused(SECOND_FACTOR_REQUIRED.because());
    }
    var error = actor.get().tenantIfAny().isPresent() ? NOT_ALLOWED : MEMBERSHIP_REQUIRED;
    return refused(error.because());
  }

  /// A fault of ours, or of the database; or else a body that nobody could read.
  @ServerExceptionMapper
  public Response failed(Throwable fault) {
    return BrokenBodies.behind(fault)
        .map(it -> brokenOff(it, fault))
        .or(() -> UnreadableForms.behind(fault).map(this::refused))
        .or(() -> outages.behind(fault).map(this::unavailable))
        .orElseGet(() -> {
          LOG.errorf(fault, "A request failed: %s", request.line());
          return refused(INTERNAL.because());
        });
  }

  private Response brokenOff(DoorException refused, Throwable fault) {
    LOG.debugf(fault, "Broken off: %s", request.line());
    return request.isAnswered()
        ? Response.status(refused.error().status()).build()
        : refused(refused);
  }

  private Response unavailable(Outage outage) {
    LOG.warnf(
        "Answered with 503: %s, the database is %s: %s",
        request.line(), outage.kind(), outage.reason());
    return later(problems.answer(UNAVAILABLE, words(outage.kind())));
  }

  /// What is told of an outage.
  public static String words(Outages.Kind kind) {
    var matter =
        switch (kind) {
          case AWAY -> "A part of it is away.";
          case BUSY -> "It has too much to do.";
        };
    return "%s Try again in %d seconds.".formatted(matter, PAUSE);
  }
}

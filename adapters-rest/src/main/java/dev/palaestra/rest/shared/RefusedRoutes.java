package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.INVALID_PARAMETER;
import static dev.palaestra.rest.shared.DoorError.MALFORMED_REQUEST;
import static dev.palaestra.rest.shared.DoorError.METHOD_NOT_ALLOWED;
import static dev.palaestra.rest.shared.DoorError.NOT_ACCEPTABLE;
import static dev.palaestra.rest.shared.DoorError.NOT_ALLOWED;
import static dev.palaestra.rest.shared.DoorError.NOT_FOUND;
import static dev.palaestra.rest.shared.DoorError.TOO_LARGE;
import static dev.palaestra.rest.shared.DoorError.UNAUTHENTICATED;
import static dev.palaestra.rest.shared.DoorError.UNSUPPORTED_MEDIA_TYPE;

import dev.palaestra.domain.shared.Causes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What the framework refuses by a status alone, in the words of our own problems.
public class RefusedRoutes {
  private final Problems problems;
  private final RequestProblems others;
  private final PathMethods methods;

  RefusedRoutes(Problems problems, RequestProblems others, PathMethods methods) {
    this.problems = problems;
    this.others = others;
    this.methods = methods;
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException refused, ContainerRequestContext request) {
    return doorBehind(refused).map(others::refused).orElseGet(() -> answer(refused, request));
  }

  /// A parameter that cannot be read has a cause; a route that does not exist has none. Of a path
  /// that has others below it a wrong method looks like no route.
  @ServerExceptionMapper
  public Response notFound(NotFoundException refused, ContainerRequestContext request) {
    if (refused.getCause() != null) {
      return problems.answer(INVALID_PARAMETER, "A parameter cannot be read.");
    }
    var known = methods.of(request.getUriInfo().getPath());
    return known.isEmpty() || known.contains(request.getMethod())
        ? problems.answer(NOT_FOUND, "There is no such route.")
        : otherMethod(request);
  }

  /// What refused a body while it was read is wrapped by its reader.
  private static Optional<DoorException> doorBehind(Throwable refused) {
    return Causes.of(refused)
        .filter(DoorException.class::isInstance)
        .map(DoorException.class::cast)
        .findFirst();
  }

  private Response answer(WebApplicationException refused, ContainerRequestContext request) {
    return switch (refused.getResponse().getStatus()) {
      case 400 -> others.refused(MALFORMED_REQUEST.because());
      case 401 -> others.refused(UNAUTHENTICATED.because());
      case 403 -> problems.answer(NOT_ALLOWED, "This is not allowed.");
      case 404 -> problems.answer(NOT_FOUND, "There is no such route.");
      case 405 -> otherMethod(request);
      case 406 -> others.refused(NOT_ACCEPTABLE.because());
      case 413 -> others.refused(TOO_LARGE.because());
      case 415 -> otherMediaType(request);
      default -> others.failed(refused);
    };
  }

  /// RFC 9110, 15.5.6.
  private Response otherMethod(ContainerRequestContext request) {
    var answer = others.refused(METHOD_NOT_ALLOWED.because());
    return Response.fromResponse(answer)
        .header(HttpHeaders.ALLOW, String.join(", ", methods.of(request.getUriInfo().getPath())))
        .build();
  }

  /// A body that is not there has no type that could be wrong.
  private Response otherMediaType(ContainerRequestContext request) {
    return hasBody(request)
        ? others.refused(UNSUPPORTED_MEDIA_TYPE.because())
        : problems.answer(
            INVALID_PARAMETER,
            "A parameter, or the body, is absent or out of range.",
            List.of(new ProblemField("body", "NOT_NULL", "is required")));
  }

  private static boolean hasBody(ContainerRequestContext request) {
    return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
  }
}

package dev.palaestra.rest.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;

/// No body is larger than its path allows: refused at once where its length is announced, else as
/// soon as too much has come.
@Provider
@Priority(1)
public class BodyLimits implements ReaderInterceptor {
  private final Problems problems;
  private final RequestContext request;

  BodyLimits(Problems problems, RequestContext request) {
    this.problems = problems;
    this.request = request;
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkAnnounced, DoorOrder.BODY);
  }

  private void checkAnnounced(RoutingContext routing) {
    if (announced(routing) > limitOf(routing.normalizedPath())) {
      routing.response().putHeader("Connection", "close");
      problems.refuse(routing, DoorError.TOO_LARGE);
    } else {
      routing.next();
    }
  }

  private static long announced(RoutingContext routing) {
    var length = routing.request().getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private static long limitOf(String path) {
    return LimitedPaths.LARGER_BODIES.getOrDefault(path, LimitedPaths.USUAL_BODY);
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(bounded(context.getInputStream(), request.path()));
    return context.proceed();
  }

  /// The same body, as long as it is no larger than its path allows.
  static InputStream bounded(InputStream body, String path) {
    return new BoundedBody(body, limitOf(path));
  }
}

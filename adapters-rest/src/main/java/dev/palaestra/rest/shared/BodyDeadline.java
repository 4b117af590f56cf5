package dev.palaestra.rest.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A body that trickles in holds what it has been given so far: a place to import, say. It has to
/// be here within a while; a large one may take twice as long.
@Singleton
class BodyDeadline {
  private final Problems problems;
  private final Duration usual;

  BodyDeadline(
      Problems problems, @ConfigProperty(name = "palaestra.body-deadline") Duration usual) {
    this.problems = problems;
    this.usual = usual;
  }

  void register(@Observes Filters filters) {
    filters.register(this::begin, DoorOrder.BODY);
  }

  private void begin(RoutingContext routing) {
    var headers = routing.request().headers();
    if (headers.contains("Content-Length") || headers.contains("Transfer-Encoding")) {
      var timer = routing.vertx().setTimer(patience(routing), _ -> end(routing));
      routing.addEndHandler(_ -> routing.vertx().cancelTimer(timer));
    }
    routing.next();
  }

  private long patience(RoutingContext routing) {
    var isLarge = LimitedPaths.LARGER_BODIES.containsKey(routing.normalizedPath());
    return usual.multipliedBy(isLarge ? 2 : 1).toMillis();
  }

  private void end(RoutingContext routing) {
    if (routing.request().isEnded() || routing.response().ended()) {
      return;
    }
    routing.response().putHeader("Connection", "close");
    var error = DoorError.REQUEST_TIMEOUT;
    problems.refuse(routing, error);
    routing.request().connection().close();
  }
}

package dev.palaestra.rest.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/// Requests without a `Host`, which come as far as no route, and with several: HTTP/1.1 wants one
/// (RFC 9112, 3.2).
@Singleton
class StrayRequests {
  private final RequestIds requestIds;
  private final Problems problems;

  StrayRequests(RequestIds requestIds, Problems problems) {
    this.requestIds = requestIds;
    this.problems = problems;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::unrouted);
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, DoorOrder.HOST);
  }

  private void check(RoutingContext routing) {
    if (routing.request().headers().getAll("Host").size() > 1) {
      refuse(routing);
    } else {
      routing.next();
    }
  }

  private void unrouted(RoutingContext routing) {
    var request = routing.request();
    if (request.version() != HttpVersion.HTTP_1_1 || request.authority() != null) {
      routing.next();
      return;
    }
    requestIds.welcome(routing);
    refuse(routing);
  }

  private void refuse(RoutingContext routing) {
    problems.refuse(
        routing, DoorError.MALFORMED_REQUEST, "The request names no single host.", Map.of());
  }
}

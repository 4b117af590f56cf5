package dev.palaestra.rest.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/// Requests that come as far as no route: without a `Host`, or for no path. And those with several
/// hosts: HTTP/1.1 wants one (RFC 9112, 3.2).
@Singleton
class StrayRequests {
  private static final String HOSTLESS = "The request names no single host.";

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
      refuse(routing, HOSTLESS);
    } else {
      routing.next();
    }
  }

  private void unrouted(RoutingContext routing) {
    var request = routing.request();
    var path = request.path();
    if (path == null || !path.startsWith("/")) {
      welcome(routing, "The request is for no path.");
    } else if (request.version() == HttpVersion.HTTP_1_1 && request.authority() == null) {
      welcome(routing, HOSTLESS);
    } else {
      routing.next();
    }
  }

  private void welcome(RoutingContext routing, String detail) {
    requestIds.welcome(routing);
    refuse(routing, detail);
  }

  private void refuse(RoutingContext routing, String detail) {
    problems.refuse(routing, DoorError.MALFORMED_REQUEST, detail, Map.of());
  }
}

package dev.palaestra.rest.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/// One resource has one path: other ways to write it (`//`, `%61pi`, `./`, `;a=b`, a last `/` in
/// the API) are refused, so that nobody walks around what is said of a path.
@Singleton
class PlainPaths {
  private final Problems problems;

  PlainPaths(Problems problems) {
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, DoorOrder.PATH);
  }

  private void check(RoutingContext routing) {
    var path = routing.request().path();
    if (isPlain(path) && path.equals(routing.normalizedPath())) {
      routing.next();
    } else {
      problems.refuse(routing, DoorError.NOT_FOUND, "There is no such route.", Map.of());
    }
  }

  private static boolean isPlain(String path) {
    return !path.contains(";") && !(path.startsWith("/api/") && path.endsWith("/"));
  }
}

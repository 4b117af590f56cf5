package dev.palaestra.bootstrap;

import dev.palaestra.rest.shared.PathMethods;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/// Metrics tell routes and methods that there are, not what was asked for. Of a request that is
/// refused before its route is found the whole path would be told, and after a hundred of them no
/// other route is counted.
@Singleton
class RouteLabels implements MeterFilter {
  private static final String OF_REQUESTS = "http.server.";
  private static final String PATH = "uri";
  private static final String METHOD = "method";
  private static final String UNKNOWN = "UNKNOWN";

  /// For what is no route.
  private static final Set<String> OTHERS = Set.of("NOT_FOUND", "REDIRECTION", "root");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final PathMethods routes;

  RouteLabels(PathMethods routes) {
    this.routes = routes;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    return id.getName().startsWith(OF_REQUESTS)
        ? id.replaceTags(id.getTags().stream().map(this::known).toList())
        : id;
  }

  private Tag known(Tag tag) {
    var isKnown =
        switch (tag.getKey()) {
          case PATH -> OTHERS.contains(tag.getValue()) || routes.isTemplate(tag.getValue());
          case METHOD -> METHODS.contains(tag.getValue());
          default -> true;
        };
    return isKnown ? tag : Tag.of(tag.getKey(), UNKNOWN);
  }
}

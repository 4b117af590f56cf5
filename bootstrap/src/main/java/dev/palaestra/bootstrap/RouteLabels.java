package dev.palaestra.bootstrap;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/// Metrics tell routes, not what was asked for. Of a request that is refused before its method is
/// found the whole path would be told, and after a hundred of them no other route is counted.
@Singleton
class RouteLabels implements MeterFilter {
  private static final String OF_REQUESTS = "http.server.";
  private static final String PATH = "uri";
  private static final String METHOD = "method";
  private static final String STATUS = "status";
  private static final String METHOD_NOT_ALLOWED = "405";
  private static final String UNKNOWN = "UNKNOWN";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @Override
  public Meter.Id map(Meter.Id id) {
    var path = id.getTag(PATH);
    if (path == null || !id.getName().startsWith(OF_REQUESTS)) {
      return id;
    }
    var isRefused = METHOD_NOT_ALLOWED.equals(id.getTag(STATUS));
    return id.replaceTags(
        id.getTags().stream()
            .map(it ->
                switch (it.getKey()) {
                  case PATH -> Tag.of(PATH, isRefused ? UNKNOWN : route(path));
                  case METHOD ->
                      Tag.of(METHOD, METHODS.contains(it.getValue()) ? it.getValue() : UNKNOWN);
                  default -> it;
                })
            .toList());
  }

  private static String route(String path) {
    return ID.matcher(path).replaceAll("{id}");
  }
}

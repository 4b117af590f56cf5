package dev.palaestra.bootstrap;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/// Metrics tell routes, not what was asked for. Of a request that is refused before its method is
/// found the whole path would be told, and after a hundred of them no other route is counted.
@Singleton
class RouteLabels implements MeterFilter {
  private static final String OF_REQUESTS = "http.server.";
  private static final String PATH = "uri";
  private static final String STATUS = "status";
  private static final String METHOD_NOT_ALLOWED = "405";
  private static final String UNKNOWN = "UNKNOWN";
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @Override
  public Meter.Id map(Meter.Id id) {
    var path = id.getTag(PATH);
    if (path == null || !id.getName().startsWith(OF_REQUESTS)) {
      return id;
    }
    var route = METHOD_NOT_ALLOWED.equals(id.getTag(STATUS)) ? UNKNOWN : route(path);
    return id.replaceTags(
        id.getTags().stream()
            .map(it -> it.getKey().equals(PATH) ? Tag.of(PATH, route) : it)
            .toList());
  }

  private static String route(String path) {
    return ID.matcher(path).replaceAll("{id}");
  }
}

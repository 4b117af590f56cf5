package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.Uuid7;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/// Gives every request an id, the caller's if it is well formed, and every answer the headers that
/// keep browsers from doing harm.
@Singleton
class RequestIds {
  private static final String HEADER = "X-Request-Id";
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final Clock clock;

  RequestIds(Clock clock) {
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(this::begin, DoorOrder.REQUEST_ID);
  }

  private void begin(RoutingContext routing) {
    welcome(routing);
    routing.next();
  }

  void welcome(RoutingContext routing) {
    var sent = routing.request().getHeader(HEADER);
    var id =
        sent != null && WELL_FORMED.matcher(sent).matches()
            ? sent
            : Uuid7.at(clock.instant()).toString();
    routing.put(RequestContext.REQUEST_ID, id);
    MDC.put("request_id", id);
    routing.response().putHeader(HEADER, id);
    routing.response().putHeader("X-Content-Type-Options", "nosniff");
    routing.response().putHeader("X-Frame-Options", "DENY");
    routing.response().putHeader("Referrer-Policy", "no-referrer");
    routing.response().putHeader("Strict-Transport-Security", "max-age=31536000");
    if (routing.normalizedPath().startsWith("/api/")) {
      routing
          .response()
          .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          // Whether a front end may read an answer depends on which one it is.
          .putHeader("Vary", "Origin");
    }
  }
}

package dev.palaestra.rest.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// A body in chunks ends where they end. A `Content-Length` beside them is a trick: whoever stands
/// before us may have believed it, and taken the rest for the next request. The server takes that
/// header away before anybody sees it; so after any body in chunks the connection is closed, as RFC
/// 9112, 6.1 wants it.
@Singleton
class ChunkedRequests {
  void register(@Observes Filters filters) {
    filters.register(this::lastOfItsConnection, DoorOrder.CHUNKS);
  }

  private void lastOfItsConnection(RoutingContext routing) {
    var request = routing.request();
    if (request.version() == HttpVersion.HTTP_1_1
        && request.headers().contains("Transfer-Encoding")) {
      routing.response().putHeader("Connection", "close");
      routing.addEndHandler(_ -> request.connection().close());
    }
    routing.next();
  }
}

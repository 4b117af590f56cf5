package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.RequestOrigin;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The HTTP request that is being answered: its id and where it comes from.
@Singleton
public class RequestContext implements RequestOrigin {
  static final String REQUEST_ID = "palaestra.request-id";

  private final CurrentVertxRequest current;
  private final ClientAddresses addresses;

  RequestContext(CurrentVertxRequest current, ClientAddresses addresses) {
    this.current = current;
    this.addresses = addresses;
  }

  @Override
  public Optional<String> requestId() {
    return routing().map(it -> it.get(REQUEST_ID));
  }

  @Override
  public Optional<String> address() {
    return routing().map(this::addressOf);
  }

  /// The same of a request that is not the current one yet.
  String addressOf(RoutingContext routing) {
    return addresses.of(routing);
  }

  /// For the log: which request this is.
  String line() {
    return routing().map(it -> it.request().method() + " " + it.request().path()).orElse("");
  }

  /// Whether somebody at the door has answered it meanwhile.
  boolean isAnswered() {
    return routing().filter(it -> it.response().ended()).isPresent();
  }

  /// The path as the client wrote it, without the query.
  String path() {
    return routing().map(it -> it.request().path()).orElse("");
  }

  /// What follows the path, as the client wrote it.
  String query() {
    return routing().map(it -> it.request().query()).orElse("");
  }

  private Optional<RoutingContext> routing() {
    try {
      return Optional.ofNullable(current.getCurrent());
    } catch (ContextNotActiveException nobodyAsked) {
      return Optional.empty();
    }
  }
}

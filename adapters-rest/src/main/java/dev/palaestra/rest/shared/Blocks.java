package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.RATE_LIMITED;

import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.Networks;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Serves nobody from a blocked address, but for monitors: they may share it.
@Singleton
class Blocks {
  private final BlockedAddresses blocked;
  private final ClientAddresses addresses;
  private final RateLimitSettings settings;
  private final Problems problems;
  private final Clock clock;

  Blocks(
      BlockedAddresses blocked,
      ClientAddresses addresses,
      RateLimitSettings settings,
      Problems problems,
      Clock clock) {
    this.blocked = blocked;
    this.addresses = addresses;
    this.settings = settings;
    this.problems = problems;
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, DoorOrder.BLOCKS);
  }

  private void look(RoutingContext routing) {
    if (routing.request().path().equals(RateLimits.UNCOUNTED)) {
      routing.next();
      return;
    }
    var now = clock.instant();
    blocked
        .until(Networks.of(addresses.of(routing)), now)
        .filter(_ -> settings.refuse())
        .ifPresentOrElse(until -> refuse(routing, now, until), routing::next);
  }

  private void refuse(RoutingContext routing, Instant now, Instant until) {
    var pause = Duration.between(now, until).plusMillis(999).toSeconds();
    routing.response().putHeader("Retry-After", String.valueOf(pause));
    problems.refuse(
        routing,
        RATE_LIMITED,
        "This address is blocked for a while.",
        Map.of("retry_after", pause));
  }
}

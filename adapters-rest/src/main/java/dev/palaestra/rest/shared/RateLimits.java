package dev.palaestra.rest.shared;

import static dev.palaestra.domain.shared.SharedError.RATE_LIMITED;
import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.Networks;
import dev.palaestra.domain.shared.RateLimiter;
import dev.palaestra.domain.shared.RateLimiter.Count;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/// Refuses those who ask too often, and tells everybody how much is left. Where people prove who
/// they are, the door only looks whether anything is left; see [Charged].
@Singleton
class RateLimits {
  private static final Logger LOG = Logger.getLogger(RateLimits.class);

  /// Monitors share an address with people, and what it costs is kept small otherwise.
  static final String UNCOUNTED = "/api/v1/health";

  /// Where a request carries what was told of its limits.
  private static final String COUNTS = "palaestra.counts";

  private static final String BEARER = "bearer ";
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final RateLimiter limiter;
  private final RateLimitSettings settings;
  private final JWTParser tokens;
  private final ClientAddresses addresses;
  private final Problems problems;
  private final Clock clock;

  RateLimits(
      RateLimiter limiter,
      RateLimitSettings settings,
      JWTParser tokens,
      ClientAddresses addresses,
      Problems problems,
      Clock clock) {
    this.limiter = limiter;
    this.settings = settings;
    this.tokens = tokens;
    this.addresses = addresses;
    this.problems = problems;
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(this::count, DoorOrder.RATE_LIMITS);
  }

  private void count(RoutingContext routing) {
    var path = routing.request().path();
    if (!path.startsWith("/api/") || path.equals(UNCOUNTED)) {
      routing.next();
      return;
    }
    var here = Vertx.currentContext();
    routing.request().pause();
    counts(routing)
        .whenComplete((counts, fault) -> here.runOnContext(_ -> go(routing, counts, fault)));
  }

  private CompletionStage<List<Count>> counts(RoutingContext routing) {
    var method = routing.request().method();
    var address = Networks.of(addresses.of(routing));
    var account = account(routing);
    var usual = account.isEmpty() ? "anonymous" : READS.contains(method) ? "reads" : "writes";
    var caller = account.orElse(address);
    var general = count(caller, usual);
    var operation = operation(routing);
    if (LimitedPaths.SIGN_IN.containsKey(operation)) {
      var own = settings.limit(LimitedPaths.SIGN_IN.get(operation));
      return both(general, limiter.left(address, own, clock.instant()));
    }
    return LimitedPaths.COSTLY.containsKey(operation)
        ? both(general, count(caller, LimitedPaths.COSTLY.get(operation)))
        : general.thenApply(List::of);
  }

  private static String operation(RoutingContext routing) {
    var method = routing.request().method();
    return (method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method).name()
        + " "
        + routing.request().path();
  }

  /// Counts a try of an operation of [LimitedPaths#SIGN_IN]. Of those who come at once and saw the
  /// same left, no more get through than that.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException RATE_LIMITED with `retry_after` in seconds
  void charge(RoutingContext routing) {
    List<Count> told = routing.get(COUNTS);
    if (told == null) {
      return;
    }
    var own = LimitedPaths.SIGN_IN.get(operation(routing));
    var charged = count(Networks.of(addresses.of(routing)), own).toCompletableFuture().join();
    tell(routing, List.of(told.getFirst(), charged));
    if (charged.exceeded() && settings.refuse()) {
      throw RATE_LIMITED.because(words(charged), Map.of("retry_after", charged.pause()));
    }
  }

  private static CompletionStage<List<Count>> both(
      CompletionStage<Count> general, CompletionStage<Count> special) {
    return general.thenCombine(special, List::of);
  }

  private CompletionStage<Count> count(String caller, String limit) {
    return limiter.count(caller, settings.limit(limit), clock.instant());
  }

  private Optional<String> account(RoutingContext routing) {
    var header = Optional.ofNullable(routing.request().getHeader("Authorization"));
    return header
        .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(it -> it.substring(BEARER.length()))
        .or(() -> SessionCookie.ACCESS.read(routing))
        .flatMap(this::subject);
  }

  private Optional<String> subject(String token) {
    try {
      return Optional.of(tokens.parse(token).getSubject());
    } catch (ParseException notOurs) {
      return Optional.empty();
    }
  }

  private void go(RoutingContext routing, List<Count> counts, Throwable fault) {
    routing.request().resume();
    if (fault != null) {
      LOG.error("Requests are not counted", fault);
      routing.next();
      return;
    }
    tell(routing, counts);
    var exceeded = counts.stream().filter(Count::exceeded).max(Comparator.comparing(Count::reset));
    if (exceeded.isPresent() && settings.refuse()) {
      refuse(routing, exceeded.get());
    } else {
      routing.next();
    }
  }

  private static void tell(RoutingContext routing, List<Count> counts) {
    routing.put(COUNTS, counts);
    var headers = routing.response().headers();
    var tightest = counts.stream().min(Comparator.comparingInt(Count::remaining)).orElseThrow();
    headers.set("RateLimit-Policy", counts.stream().map(RateLimits::policy).collect(joining(", ")));
    headers.set("RateLimit", counts.stream().map(RateLimits::state).collect(joining(", ")));
    headers.set("X-RateLimit-Limit", String.valueOf(tightest.limit().most()));
    headers.set("X-RateLimit-Remaining", String.valueOf(tightest.remaining()));
    headers.set("X-RateLimit-Reset", String.valueOf(tightest.pause()));
  }

  private static String policy(Count count) {
    return "\"%s\";q=%d;w=%d"
        .formatted(count.limit().name(), count.limit().most(), count.limit().window().toSeconds());
  }

  private static String state(Count count) {
    return "\"%s\";r=%d;t=%d".formatted(count.limit().name(), count.remaining(), count.pause());
  }

  private void refuse(RoutingContext routing, Count count) {
    var pause = count.pause();
    routing.response().putHeader("Retry-After", String.valueOf(pause));
    problems.refuse(routing, DoorError.RATE_LIMITED, words(count), Map.of("retry_after", pause));
  }

  private static String words(Count count) {
    return "Try again in " + count.pause() + " seconds.";
  }
}

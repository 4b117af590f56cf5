package dev.palaestra.rest.shared;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.RateLimit;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// Refuses those who ask too often, and tells everybody how much is left.
@Singleton
class RateLimits {
  private static final Logger LOG = Logger.getLogger(RateLimits.class);
  private static final int AFTER_THE_REQUEST_ID = 900;
  private static final String BEARER = "Bearer ";
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /// Where people prove who they are, each address has a limit of its own.
  private static final Map<String, String> SIGN_IN =
      Map.of(
          "POST /api/v1/auth/login", "login",
          "POST /api/v1/auth/register", "register",
          "POST /api/v1/auth/email-verification/confirmation", "confirmation");

  private final RateLimiter limiter;
  private final RateLimitSettings settings;
  private final JWTParser tokens;
  private final Problems problems;
  private final Clock clock;

  RateLimits(
      RateLimiter limiter,
      RateLimitSettings settings,
      JWTParser tokens,
      Problems problems,
      Clock clock) {
    this.limiter = limiter;
    this.settings = settings;
    this.tokens = tokens;
    this.problems = problems;
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(this::count, AFTER_THE_REQUEST_ID);
  }

  private void count(RoutingContext routing) {
    if (!routing.request().path().startsWith("/api/")) {
      routing.next();
      return;
    }
    var here = Vertx.currentContext();
    var account = account(routing);
    var caller = account.orElseGet(() -> RequestContext.addressOf(routing));
    routing.request().pause();
    limiter
        .count(caller, limits(routing, account.isPresent()), clock.instant())
        .whenComplete((counts, fault) -> here.runOnContext(_ -> go(routing, counts, fault)));
  }

  private Optional<String> account(RoutingContext routing) {
    var header = Optional.ofNullable(routing.request().getHeader("Authorization"));
    return header
        .filter(it -> it.startsWith(BEARER))
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

  private List<RateLimit> limits(RoutingContext routing, boolean signedIn) {
    List<RateLimit> limits = new ArrayList<>();
    var method = routing.request().method();
    var general = signedIn ? READS.contains(method) ? "reads" : "writes" : "anonymous";
    limits.add(settings.limit(general));
    Optional.ofNullable(SIGN_IN.get(method.name() + " " + routing.normalizedPath()))
        .ifPresent(name -> limits.add(settings.limit(name)));
    return limits;
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
    var headers = routing.response().headers();
    var tightest = counts.stream().min(Comparator.comparingInt(Count::remaining)).orElseThrow();
    headers.set("RateLimit-Policy", counts.stream().map(RateLimits::policy).collect(joining(", ")));
    headers.set("RateLimit", counts.stream().map(RateLimits::state).collect(joining(", ")));
    headers.set("X-RateLimit-Limit", String.valueOf(tightest.limit().most()));
    headers.set("X-RateLimit-Remaining", String.valueOf(tightest.remaining()));
    headers.set("X-RateLimit-Reset", String.valueOf(seconds(tightest)));
  }

  private static String policy(Count count) {
    return "\"%s\";q=%d;w=%d"
        .formatted(count.limit().name(), count.limit().most(), count.limit().window().toSeconds());
  }

  private static String state(Count count) {
    return "\"%s\";r=%d;t=%d".formatted(count.limit().name(), count.remaining(), seconds(count));
  }

  /// Whole seconds, rounded up: who waits so long is not refused again.
  private static long seconds(Count count) {
    return count.reset().plusMillis(999).toSeconds();
  }

  private void refuse(RoutingContext routing, Count count) {
    var pause = seconds(count);
    routing.response().putHeader("Retry-After", String.valueOf(pause));
    problems.refuse(
        routing,
        DoorError.RATE_LIMITED,
        "Try again in " + pause + " seconds.",
        Map.of("retry_after", pause));
  }
}

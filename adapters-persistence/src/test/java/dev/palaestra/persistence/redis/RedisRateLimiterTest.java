package dev.palaestra.persistence.redis;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import dev.palaestra.domain.shared.RateLimiter.Count;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisRateLimiterTest {
  private static final RateLimit TWO = new RateLimit("two", 2, Duration.ofMinutes(1));
  private static final RateLimit FIVE = new RateLimit("five", 5, Duration.ofHours(1));

  @Inject RateLimiter limiter;
  @Inject Redis redis;

  private final String ana = UUID.randomUUID().toString();

  @Test
  void counts_over_a_sliding_window() {
    slides((limits, at) -> shared(ana, limits, at));
  }

  @Test
  void counts_the_same_where_redis_is_down() {
    var local = new LocalRateLimiter();
    slides((limits, at) -> local.count(ana, limits, at));
  }

  private static void slides(BiFunction<List<RateLimit>, Instant, List<Count>> count) {
    assertThat(count.apply(List.of(TWO), NOW)).containsExactly(count(TWO, false, 1, 60));
    assertThat(count.apply(List.of(TWO), NOW.plusSeconds(20)))
        .containsExactly(count(TWO, false, 0, 40));
    assertThat(count.apply(List.of(TWO), NOW.plusSeconds(59)))
        .containsExactly(count(TWO, true, 0, 1));
    assertThat(count.apply(List.of(TWO), NOW.plusSeconds(60)))
        .containsExactly(count(TWO, false, 0, 20));
  }

  @Test
  void one_limit_used_up_leaves_the_others_alone() {
    shared(ana, List.of(TWO, FIVE), NOW);
    shared(ana, List.of(TWO, FIVE), NOW);

    assertThat(shared(ana, List.of(TWO, FIVE), NOW))
        .containsExactly(count(TWO, true, 0, 60), count(FIVE, false, 3, 3600));
  }

  @Test
  void a_crowd_that_comes_at_once_is_counted_by_redis_too() {
    var patient = new RedisRateLimiter(redis, Duration.ofSeconds(30));
    var counts =
        Stream.generate(() -> patient.count(ana, List.of(FIVE), NOW).toCompletableFuture())
            .limit(500)
            .toList();
    assertThat(counts.stream().map(CompletableFuture::join).map(List::getFirst))
        .filteredOn(it -> !it.exceeded())
        .hasSize(5);
  }

  @Test
  void callers_do_not_share() {
    shared(ana, List.of(TWO), NOW);
    assertThat(shared("ben" + ana, List.of(TWO), NOW)).containsExactly(count(TWO, false, 1, 60));
  }

  private List<Count> shared(String caller, List<RateLimit> limits, Instant at) {
    try {
      return limiter.count(caller, limits, at).toCompletableFuture().get(5, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static Count count(RateLimit limit, boolean exceeded, int remaining, long reset) {
    return new Count(limit, exceeded, remaining, Duration.ofSeconds(reset));
  }
}

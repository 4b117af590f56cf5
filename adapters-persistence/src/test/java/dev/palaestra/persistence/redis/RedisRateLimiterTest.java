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
  void tells_what_is_left_without_counting() {
    var local = new LocalRateLimiter();
    for (var i = 0; i < 3; i++) {
      assertThat(limiter.left(ana, TWO, NOW).toCompletableFuture().join())
          .isEqualTo(local.left(ana, TWO, NOW))
          .isEqualTo(new Count(TWO, false, 2, Duration.ofMinutes(1)));
    }
    for (var i = 0; i < 2; i++) {
      limiter.count(ana, TWO, NOW).toCompletableFuture().join();
      local.count(ana, TWO, NOW);
    }
    assertThat(limiter.left(ana, TWO, NOW).toCompletableFuture().join())
        .isEqualTo(local.left(ana, TWO, NOW))
        .isEqualTo(new Count(TWO, true, 0, Duration.ofMinutes(1)));
  }

  @Test
  void counts_over_a_sliding_window() {
    slides((limit, at) -> shared(ana, limit, at));
  }

  @Test
  void counts_the_same_where_redis_is_down() {
    var local = new LocalRateLimiter();
    slides((limit, at) -> local.count(ana, limit, at));
  }

  private static void slides(BiFunction<RateLimit, Instant, Count> count) {
    assertThat(count.apply(TWO, NOW)).isEqualTo(count(TWO, false, 1, 60));
    assertThat(count.apply(TWO, NOW.plusSeconds(20))).isEqualTo(count(TWO, false, 0, 40));
    assertThat(count.apply(TWO, NOW.plusSeconds(59))).isEqualTo(count(TWO, true, 0, 1));
    assertThat(count.apply(TWO, NOW.plusSeconds(60))).isEqualTo(count(TWO, false, 0, 20));
  }

  @Test
  void one_limit_used_up_leaves_the_others_alone() {
    shared(ana, TWO, NOW);
    shared(ana, TWO, NOW);

    assertThat(shared(ana, TWO, NOW)).isEqualTo(count(TWO, true, 0, 60));
    assertThat(shared(ana, FIVE, NOW)).isEqualTo(count(FIVE, false, 4, 3600));
  }

  @Test
  void a_crowd_that_comes_at_once_is_counted_by_redis_too() {
    var patient = new RedisRateLimiter(redis, Duration.ofSeconds(30));
    var counts =
        Stream.generate(() -> patient.count(ana, FIVE, NOW).toCompletableFuture())
            .limit(500)
            .toList();
    assertThat(counts.stream().map(CompletableFuture::join))
        .filteredOn(it -> !it.exceeded())
        .hasSize(5);
  }

  @Test
  void callers_do_not_share() {
    shared(ana, TWO, NOW);
    assertThat(shared("ben" + ana, TWO, NOW)).isEqualTo(count(TWO, false, 1, 60));
  }

  private Count shared(String caller, RateLimit limit, Instant at) {
    try {
      return limiter.count(caller, limit, at).toCompletableFuture().get(5, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static Count count(RateLimit limit, boolean exceeded, int remaining, long reset) {
    return new Count(limit, exceeded, remaining, Duration.ofSeconds(reset));
  }
}

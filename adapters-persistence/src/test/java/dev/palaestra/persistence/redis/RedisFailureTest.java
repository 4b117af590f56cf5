package dev.palaestra.persistence.redis;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import dev.palaestra.domain.shared.RateLimiter.Count;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/// A Redis of its own, so that no other test misses it.
@QuarkusTest
class RedisFailureTest {
  private static final RateLimit TWO = new RateLimit("two", 2, Duration.ofMinutes(1));

  @Inject Vertx vertx;

  @Test
  void who_counts_in_redis_goes_on_without_it_and_comes_back() throws Exception {
    var port = freePort();
    var client = Redis.createClient(vertx, "redis://127.0.0.1:" + port);
    var limiter = new RedisRateLimiter(client, Duration.ofSeconds(4));
    try {
      var first = started(port);
      assertThat(count(limiter).remaining()).isEqualTo(1);
      assertThat(count(limiter).remaining()).isZero();
      first.stop();

      assertThat(count(limiter).remaining()).isEqualTo(1);
      assertThat(count(limiter).remaining()).isZero();
      assertThat(count(limiter).exceeded()).isTrue();

      var second = started(port);
      assertThat(count(limiter).exceeded()).isTrue();
      assertThat(count(limiter, NOW.plusSeconds(5)).remaining()).isEqualTo(1);
      assertThat(count(limiter).remaining()).isZero();
      second.stop();
    } finally {
      client.close();
    }
  }

  @Test
  void who_counts_in_redis_does_not_wait_for_one_that_is_silent() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var client = Redis.createClient(vertx, "redis://127.0.0.1:" + silent.getLocalPort());
      var limiter = new RedisRateLimiter(client, Duration.ofMillis(50));
      assertThat(count(limiter).remaining()).isEqualTo(1);
      assertThat(count(limiter).remaining()).isZero();
      assertThat(count(limiter).exceeded()).isTrue();
      client.close();
    }
  }

  @Test
  void of_all_who_come_while_it_is_silent_one_waits() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var client = Redis.createClient(vertx, "redis://127.0.0.1:" + silent.getLocalPort());
      var limiter = new RedisRateLimiter(client, Duration.ofMillis(300));
      count(limiter);

      assertThat(limiter.count("ana", TWO, NOW.plusSeconds(4)).toCompletableFuture()).isDone();
      var waits = limiter.count("ana", TWO, NOW.plusSeconds(5)).toCompletableFuture();
      assertThat(limiter.count("ana", TWO, NOW.plusSeconds(5)).toCompletableFuture()).isDone();
      waits.get(5, TimeUnit.SECONDS);
      client.close();
    }
  }

  private static Count count(RateLimiter limiter) throws Exception {
    return count(limiter, NOW);
  }

  private static Count count(RateLimiter limiter, Instant now) throws Exception {
    return limiter.count("ana", TWO, now).toCompletableFuture().get(5, TimeUnit.SECONDS);
  }

  private static RedisServer started(int port) throws IOException {
    var server =
        RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
    server.start();
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

package dev.palaestra.persistence.redis;

import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import dev.palaestra.domain.shared.Uuid7;
import dev.palaestra.persistence.shared.Presence;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/// Sliding windows: for each caller and limit the times of the counted acts, as a sorted set. One
/// script, one round trip.
@Singleton
class RedisRateLimiter implements RateLimiter {
  /// A Redis that is silent is as good as down.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /// KEYS: the set. ARGV: now, a unique name of this act, most, window. Answers the counted acts
  /// before this one and the time of the oldest one.
  private static final String SCRIPT =
      """
      local acts_of, now, window = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[4])
      redis.call('ZREMRANGEBYSCORE', acts_of, '-inf', now - window)
      local before = redis.call('ZCARD', acts_of)
      if before < tonumber(ARGV[3]) then
        redis.call('ZADD', acts_of, now, ARGV[2])
        redis.call('PEXPIRE', acts_of, window)
      end
      local oldest = redis.call('ZRANGE', acts_of, 0, 0, 'WITHSCORES')
      return {before, oldest[2] or ARGV[1]}
      """;

  /// So long nobody waits for a Redis that did not answer; then one request tries it again.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Redis redis;
  private final Duration patience;
  private final AtomicReference<Instant> askAgain = new AtomicReference<>(Instant.MIN);
  private final LocalRateLimiter local = new LocalRateLimiter();
  private final Presence presence = new Presence("Redis");

  @Inject
  RedisRateLimiter(Redis redis) {
    this(redis, PATIENCE);
  }

  RedisRateLimiter(Redis redis, Duration patience) {
    this.redis = redis;
    this.patience = patience;
  }

  @Override
  public CompletionStage<Count> count(String caller, RateLimit limit, Instant now) {
    return ask(
        request(caller, limit, limit.most(), now),
        answer -> count(answer, limit, true, now),
        () -> local.count(caller, limit, now),
        now);
  }

  /// Where none is allowed, none is counted.
  @Override
  public CompletionStage<Count> left(String caller, RateLimit limit, Instant now) {
    return ask(
        request(caller, limit, 0, now),
        answer -> count(answer, limit, false, now),
        () -> local.left(caller, limit, now),
        now);
  }

  private CompletionStage<Count> ask(
      Request request, Function<Response, Count> shared, Supplier<Count> here, Instant now) {
    if (!mayAsk(now)) {
      return CompletableFuture.completedFuture(here.get());
    }
    return redis
        .send(request)
        .ifNoItem()
        .after(patience)
        .fail()
        .invoke(this::answered)
        .map(shared)
        .onFailure()
        .recoverWithItem(down -> answerHere(here, now, down))
        .subscribeAsCompletionStage();
  }

  private boolean mayAsk(Instant now) {
    var at = askAgain.get();
    return at.equals(Instant.MIN)
        || !now.isBefore(at) && askAgain.compareAndSet(at, now.plus(PAUSE));
  }

  private void answered() {
    askAgain.set(Instant.MIN);
    presence.back();
  }

  private Count answerHere(Supplier<Count> here, Instant now, Throwable down) {
    if (!(down instanceof ConnectionPoolTooBusyException)) {
      askAgain.set(now.plus(PAUSE));
      presence.gone(down);
    }
    return here.get();
  }

  private static Request request(String caller, RateLimit limit, int most, Instant now) {
    return Request.cmd(Command.EVAL)
        .arg(SCRIPT)
        .arg(1)
        .arg("limit:" + limit.name() + ":" + caller)
        .arg(now.toEpochMilli())
        .arg(Uuid7.at(now).toString())
        .arg(most)
        .arg(limit.window().toMillis());
  }

  private static Count count(Response answer, RateLimit limit, boolean counts, Instant now) {
    var before = answer.get(0).toInteger();
    var counted = counts && before < limit.most();
    return Count.of(limit, before, counted, time(answer.get(1)), now);
  }

  private static Instant time(Response score) {
    return Instant.ofEpochMilli(score.toDouble().longValue());
  }
}

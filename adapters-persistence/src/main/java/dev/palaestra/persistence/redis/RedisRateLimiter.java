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
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/// Sliding windows: for each caller and limit the times of the counted acts, as a sorted set. One
/// script, one round trip.
@Singleton
class RedisRateLimiter implements RateLimiter {
  /// A Redis that is silent is as good as down.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /// KEYS: one set for each limit. ARGV: now, a unique name of this act, then most and window of
  /// each limit. Answers counted acts and time of the oldest one for each limit.
  private static final String SCRIPT =
      """
      local now, free, answer = tonumber(ARGV[1]), true, {}
      for i, key in ipairs(KEYS) do
        local most, window = tonumber(ARGV[1 + 2 * i]), tonumber(ARGV[2 + 2 * i])
        redis.call('ZREMRANGEBYSCORE', key, '-inf', now - window)
        local acts = redis.call('ZCARD', key)
        free = free and acts < most
        answer[2 * i - 1] = acts
      end
      for i, key in ipairs(KEYS) do
        if free then
          redis.call('ZADD', key, now, ARGV[2])
          redis.call('PEXPIRE', key, ARGV[2 + 2 * i])
        end
        local oldest = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')
        answer[2 * i] = oldest[2] or ARGV[1]
      end
      return answer
      """;

  private final Redis redis;
  private final Duration patience;
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
  public CompletionStage<List<Count>> count(String caller, List<RateLimit> limits, Instant now) {
    return redis
        .send(request(caller, limits, now))
        .ifNoItem()
        .after(patience)
        .fail()
        .invoke(presence::back)
        .map(answer -> counts(answer, limits, now))
        .onFailure()
        .recoverWithItem(down -> countHere(caller, limits, now, down))
        .subscribeAsCompletionStage();
  }

  private List<Count> countHere(
      String caller, List<RateLimit> limits, Instant now, Throwable down) {
    if (!(down instanceof ConnectionPoolTooBusyException)) {
      presence.gone(down);
    }
    return local.count(caller, limits, now);
  }

  private static Request request(String caller, List<RateLimit> limits, Instant now) {
    var request = Request.cmd(Command.EVAL).arg(SCRIPT).arg(limits.size());
    limits.forEach(limit -> request.arg("limit:" + limit.name() + ":" + caller));
    request.arg(now.toEpochMilli()).arg(Uuid7.at(now).toString());
    limits.forEach(limit -> request.arg(limit.most()).arg(limit.window().toMillis()));
    return request;
  }

  private static List<Count> counts(Response answer, List<RateLimit> limits, Instant now) {
    var before =
        IntStream.range(0, limits.size()).map(i -> answer.get(2 * i).toInteger()).toArray();
    var counted = IntStream.range(0, before.length).allMatch(i -> before[i] < limits.get(i).most());
    return IntStream.range(0, before.length)
        .mapToObj(
            i -> Count.of(limits.get(i), before[i], counted, time(answer.get(2 * i + 1)), now))
        .toList();
  }

  private static Instant time(Response score) {
    return Instant.ofEpochMilli(score.toDouble().longValue());
  }
}

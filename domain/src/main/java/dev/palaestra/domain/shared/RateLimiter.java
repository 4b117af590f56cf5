package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.SharedError.RATE_LIMITED;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// Counts what callers do, over all instances; while the shared counter is out of reach, over this
/// one.
public interface RateLimiter {

  /// Counts one act, unless the limit is used up.
  ///
  /// @param caller an account or an address
  CompletionStage<Count> count(String caller, RateLimit limit, Instant now);

  /// What is left, without counting anything: for acts that count only when they are done.
  CompletionStage<Count> left(String caller, RateLimit limit, Instant now);

  /// Counts one act and waits for the answer. A remote call: outside of transactions.
  ///
  /// @param refusal what somebody is told for whom nothing is left
  /// @throws DomainException RATE_LIMITED with `retry_after` in seconds
  default void mustAllow(String caller, RateLimit limit, Instant now, String refusal) {
    var count = count(caller, limit, now).toCompletableFuture().join();
    if (count.exceeded()) {
      throw RATE_LIMITED.because(refusal, Map.of("retry_after", count.pause()));
    }
  }

  /// How much of a limit is left.
  ///
  /// @param exceeded whether this act came too early
  /// @param remaining acts that may follow at once
  /// @param reset until the oldest counted act leaves the window
  record Count(RateLimit limit, boolean exceeded, int remaining, Duration reset) {

    /// Whole seconds until the reset, rounded up: who waits so long is not refused again.
    public long pause() {
      return reset.plusMillis(999).toSeconds();
    }

    /// @param before acts in the window before this one
    /// @param counted whether this act was added to them
    /// @param oldest time of the first act in the window
    public static Count of(
        RateLimit limit, int before, boolean counted, Instant oldest, Instant now) {
      var remaining = Math.max(0, limit.most() - before - (counted ? 1 : 0));
      var reset = Duration.between(now, oldest.plus(limit.window()));
      return new Count(limit, before >= limit.most(), remaining, reset);
    }
  }
}

package dev.palaestra.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/// Counts what callers do, over all instances; while the shared counter is out of reach, over this
/// one.
public interface RateLimiter {

  /// Counts one act, unless the limit is used up.
  ///
  /// @param caller an account or an address
  CompletionStage<Count> count(String caller, RateLimit limit, Instant now);

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

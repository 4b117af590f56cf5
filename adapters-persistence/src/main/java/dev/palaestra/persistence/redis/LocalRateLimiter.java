package dev.palaestra.persistence.redis;

import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter.Count;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// The same windows in the memory of this instance, for the time in which Redis is down.
final class LocalRateLimiter {
  private static final int MOST_CALLERS = 10_000;

  private final Map<String, Deque<Instant>> acts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  synchronized Count count(String caller, RateLimit limit, Instant now) {
    var window = window(caller, limit, now);
    var before = window.size();
    var counted = before < limit.most();
    if (counted) {
      window.add(now);
    }
    var oldest = window.isEmpty() ? now : window.getFirst();
    return Count.of(limit, before, counted, oldest, now);
  }

  synchronized Count left(String caller, RateLimit limit, Instant now) {
    var window = window(caller, limit, now);
    var oldest = window.isEmpty() ? now : window.getFirst();
    return Count.of(limit, window.size(), false, oldest, now);
  }

  private Deque<Instant> window(String caller, RateLimit limit, Instant now) {
    var window = acts.computeIfAbsent(limit.name() + ":" + caller, _ -> new ArrayDeque<>());
    window.removeIf(at -> !at.isAfter(now.minus(limit.window())));
    return window;
  }
}

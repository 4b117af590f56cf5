package dev.palaestra.persistence.redis;

import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter.Count;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

  synchronized List<Count> count(String caller, List<RateLimit> limits, Instant now) {
    var windows = limits.stream().map(limit -> window(caller, limit, now)).toList();
    var before = windows.stream().mapToInt(Deque::size).toArray();
    var counted = IntStream.range(0, before.length).allMatch(i -> before[i] < limits.get(i).most());
    if (counted) {
      windows.forEach(window -> window.add(now));
    }
    return IntStream.range(0, before.length)
        .mapToObj(
            i -> Count.of(limits.get(i), before[i], counted, oldest(windows.get(i), now), now))
        .toList();
  }

  private Deque<Instant> window(String caller, RateLimit limit, Instant now) {
    var window = acts.computeIfAbsent(limit.name() + ":" + caller, _ -> new ArrayDeque<>());
    window.removeIf(at -> !at.isAfter(now.minus(limit.window())));
    return window;
  }

  private static Instant oldest(Deque<Instant> window, Instant now) {
    return window.isEmpty() ? now : window.getFirst();
  }
}

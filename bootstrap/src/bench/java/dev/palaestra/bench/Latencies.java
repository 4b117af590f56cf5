package dev.palaestra.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How long each answer took.
///
/// @param sorted nanoseconds, the shortest first
/// @param elapsed from the first question to the last answer
record Latencies(long[] sorted, Duration elapsed) {

  static Latencies of(List<long[]> measured, Duration elapsed) {
    var all = measured.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    if (all.length == 0) {
      throw new IllegalStateException("Nothing was measured.");
    }
    return new Latencies(all, elapsed);
  }

  double perSecond() {
    return sorted.length * 1e9 / elapsed.toNanos();
  }

  /// Milliseconds that so many of a hundred answers did not exceed.
  double percentile(int percent) {
    var rank = (int) Math.ceil(sorted.length * (percent / 100.0));
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}

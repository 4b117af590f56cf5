package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.RateLimiter.Count;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimiterTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final RateLimit THREE = new RateLimit("three", 3, Duration.ofMinutes(1));

  @ParameterizedTest
  @CsvSource({"0, true, false, 2", "2, true, false, 0", "2, false, false, 1", "3, false, true, 0"})
  void tells_what_is_left(int before, boolean counted, boolean exceeded, int remaining) {
    var oldest = NOW.minusSeconds(20);
    assertThat(Count.of(THREE, before, counted, oldest, NOW))
        .isEqualTo(new Count(THREE, exceeded, remaining, Duration.ofSeconds(40)));
  }
}

package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123Z");

  @Test
  void is_of_version_7_and_tells_its_millisecond() {
    var id = Uuid7.at(NOW);
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void differs_within_a_millisecond() {
    assertThat(Stream.generate(() -> Uuid7.at(NOW)).limit(1000).distinct()).hasSize(1000);
  }

  @Test
  void later_ones_sort_behind_earlier_ones() {
    assertThat(Uuid7.at(NOW.plusMillis(1)).toString()).isGreaterThan(Uuid7.at(NOW).toString());
  }
}

package dev.palaestra.persistence.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "bench, bench, 0",
    "benhc, bench, 1",
    "bnech, bench, 1",
    "bech, bench, 1",
    "bencch, bench, 1",
    "banch, bench, 1",
    "benhc, bent, 2",
    "dumbell, dumbbell, 1",
    "kettelbel, kettlebell, 2",
    "'', row, 3",
    "row, '', 3"
  })
  void letters_are_counted_that_have_to_change(String one, String other, int distance) {
    assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    assertThat(Spelling.distance(other, one)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "ab, 'ac'",
    "benhc, 'bent bend below'",
    "dumbel, 'barbell doorbell'",
  })
  void what_is_too_far_off_is_not_meant(String typed, String known) {
    assertThat(Spelling.nearest(typed, List.of(known.split(" ")))).isEmpty();
  }

  @Test
  void only_the_nearest_are_meant() {
    assertThat(Spelling.nearest("rwo", List.of("row", "two", "toe", "raw")))
        .containsExactly("row", "two");
    assertThat(Spelling.nearest("dumbel", List.of("dumbbell", "tumble", "dumbells")))
        .containsExactly("dumbbell", "tumble", "dumbells");
    assertThat(Spelling.nearest("bench", List.of())).isEmpty();
  }
}

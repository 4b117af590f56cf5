package dev.palaestra.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetVolumeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.00, true",
    "41, 1, 10.25, true",
    "42, 4, 2.63, false", // 2.625
    "1, 3, 0.08, false", // 0.0833
    "7, 8, 0.22, false", // 0.21875
    "79999, 2000, 10.00, false" // 9.999875
  })
  void shows_two_decimals_half_up(long quarters, long denominator, String shown, boolean exact) {
    var volume = new SetVolume(quarters, denominator);
    assertThat(volume.rounded()).isEqualTo(new BigDecimal(shown));
    assertThat(volume.isShownExactly()).isEqualTo(exact);
  }

  @Test
  void compares_exactly_whatever_is_shown() {
    var almostTen = new SetVolume(79_999, 2_000);
    assertThat(almostTen.isBelow(10)).isTrue();
    assertThat(almostTen.isAbove(10)).isFalse();
    assertThat(SetVolume.of(10).isBelow(10)).isFalse();
    assertThat(SetVolume.of(10).isAbove(10)).isFalse();
    assertThat(new SetVolume(81, 2).isAbove(10)).isTrue();
    assertThat(almostTen).isLessThan(SetVolume.of(10));
  }

  @Test
  void is_the_same_in_any_terms() {
    assertThat(new SetVolume(12, 8)).isEqualTo(new SetVolume(3, 2));
    assertThat(new SetVolume(0, 9)).isEqualTo(SetVolume.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, 0", "1, -2"})
  void refuses_what_is_no_volume(long quarters, long denominator) {
    assertThatThrownBy(() -> new SetVolume(quarters, denominator))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

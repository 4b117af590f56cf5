package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.LandmarkPreset.RP_2017;
import static dev.palaestra.domain.training.LandmarkPreset.RP_LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandmarkPresetTest {
  @ParameterizedTest
  @CsvSource({
    "RP_2017, CHEST, 31, LOSING", // 7.75
    "RP_2017, CHEST, 32, MAINTAINING", // 8
    "RP_2017, CHEST, 39, MAINTAINING",
    "RP_2017, CHEST, 40, GROWING", // 10
    "RP_2017, CHEST, 47, GROWING",
    "RP_2017, CHEST, 48, OPTIMAL", // 12
    "RP_2017, CHEST, 80, OPTIMAL", // 20
    "RP_2017, CHEST, 81, HIGH",
    "RP_2017, CHEST, 88, HIGH", // 22
    "RP_2017, CHEST, 89, OVER",
    "RP_2017, FRONT_DELTS, 0, GROWING",
    "RP_LATER, FRONT_DELTS, 0, OPTIMAL",
    "RP_LATER, CALVES, 3, MAINTAINING",
    "RP_LATER, CALVES, 4, GROWING", // the low end of 1-4
    "RP_LATER, CHEST, 400, HIGH", // this edition names no maximum
  })
  void judges_by_its_landmarks(
      LandmarkPreset preset, MuscleGroup muscle, int quarters, LandmarkStatus status) {
    assertThat(preset.of(muscle).orElseThrow().status(new SetVolume(quarters, 1)))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RP_2017  | CHEST      | 0   | By RP_2017: no set of a week trains this muscle; 8 would maintain it.",
        "RP_2017  | SIDE_DELTS | 0   | By RP_2017: no set of a week trains this muscle; none is needed to maintain it, 8 to grow.",
        "RP_2017  | ABS        | 0   | By RP_2017: no set of a week trains this muscle; the work for others is taken to be enough for it.",
        "RP_2017  | CHEST      | 31  | By RP_2017: 7.75 sets a week are fewer than the 8 that maintain.",
        "RP_2017  | CHEST      | 36  | By RP_2017: 9.00 sets a week maintain; growth begins at 10.",
        "RP_2017  | CHEST      | 40  | By RP_2017: 10.00 sets a week are enough to grow; the best growth begins at 12.",
        "RP_2017  | CHEST      | 48  | By RP_2017: 12.00 sets a week lie within the 12 to 20 of the best growth.",
        "RP_2017  | CHEST      | 81  | By RP_2017: 20.25 sets a week are more than the best 20, but not more than the 22 that are recovered from.",
        "RP_2017  | CHEST      | 100 | By RP_2017: 25.00 sets a week are more than the 22 that are recovered from.",
        "RP_LATER | CHEST      | 81  | By RP_LATER: 20.25 sets a week are more than the best 19.",
        "RP_2017  | FOREARMS   | 0   | No set of a week trains this muscle.",
      })
  void says_why(LandmarkPreset preset, MuscleGroup muscle, int quarters, String reason) {
    var sets = new SetVolume(quarters, 1);
    var row = new MuscleVolume(muscle, sets, sets, sets, TrainingFrequency.NEVER, sets);
    assertThat(row.reason(preset)).isEqualTo(reason);
  }

  @Test
  void says_nothing_of_muscles_without_a_row() {
    assertThat(without(RP_2017))
        .containsExactly("FOREARMS", "SPINAL_ERECTORS", "OBLIQUES", "ADDUCTORS", "ABDUCTORS");
    assertThat(without(RP_LATER))
        .containsExactly("SPINAL_ERECTORS", "OBLIQUES", "ADDUCTORS", "ABDUCTORS");
  }

  @Test
  void landmarks_rise() {
    for (var preset : LandmarkPreset.values()) {
      assertThat(preset.source()).startsWith("https://");
      for (var muscle : MuscleGroup.values()) {
        preset
            .of(muscle)
            .ifPresent(it -> {
              assertThat(it.mv()).isLessThanOrEqualTo(it.mev());
              assertThat(it.mev()).isLessThanOrEqualTo(it.mavLow());
              assertThat(it.mavLow()).isLessThan(it.mavHigh());
            });
      }
    }
  }

  private static String[] without(LandmarkPreset preset) {
    return Arrays.stream(MuscleGroup.values())
        .filter(muscle -> preset.of(muscle).isEmpty())
        .map(Enum::name)
        .toArray(String[]::new);
  }
}

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

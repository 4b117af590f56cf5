package dev.palaestra.domain.training;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuscleGroupTest {
  @Test
  void there_are_eighteen_in_four_categories() {
    assertThat(
            Arrays.stream(MuscleGroup.values())
                .collect(groupingBy(MuscleGroup::category, counting())))
        .isEqualTo(
            Map.of(
                MuscleGroup.Category.UPPER_PUSH, 4L,
                MuscleGroup.Category.UPPER_PULL, 5L,
                MuscleGroup.Category.CORE_POSTERIOR, 3L,
                MuscleGroup.Category.LOWER_BODY, 6L));
  }

  @ParameterizedTest
  @CsvSource({
    "ELBOW_FLEXORS, Elbow Flexors (Biceps)",
    "TRAPS_RHOMBOIDS, Traps & Rhomboids",
    "ABDUCTORS, Abductors"
  })
  void has_a_name_for_people(MuscleGroup muscle, String name) {
    assertThat(muscle.displayName()).isEqualTo(name);
  }
}

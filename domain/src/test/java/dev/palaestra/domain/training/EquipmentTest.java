package dev.palaestra.domain.training;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EquipmentTest {
  @Test
  void there_are_thirteen_in_four_categories() {
    assertThat(
            Arrays.stream(Equipment.values()).collect(groupingBy(Equipment::category, counting())))
        .isEqualTo(
            Map.of(
                Equipment.Category.FREE_WEIGHT, 4L,
                Equipment.Category.MACHINE, 4L,
                Equipment.Category.BODYWEIGHT, 3L,
                Equipment.Category.OTHER, 2L));
    assertThat(Equipment.SMITH_MACHINE.displayName()).isEqualTo("Smith Machine");
  }
}

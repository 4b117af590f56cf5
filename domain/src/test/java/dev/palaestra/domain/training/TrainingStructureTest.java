package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static dev.palaestra.domain.training.StructureType.CYCLIC;
import static dev.palaestra.domain.training.StructureType.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingStructureTest {
  private static final String PER_WEEK = "structure.days_per_week";
  private static final String SELECTED = "structure.selected_days";
  private static final String ON = "structure.days_on";
  private static final String OFF = "structure.days_off";

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7})
  void a_week_has_three_to_seven_training_days(int days) {
    var selected = List.of(Weekday.values()).subList(0, days);
    var structure = draft(WEEKLY, days, selected, null, null).structure();
    assertThat(structure).isEqualTo(Weekly.checked(Set.copyOf(selected)));
    assertThat(structure.type()).isEqualTo(WEEKLY);
    assertThat(structure.frequency()).isEqualTo(new TrainingFrequency(days, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 |                             | structure.days_per_week",
        "2 | MON,TUE                     | structure.days_per_week",
        "8 | MON,TUE,WED,THU,FRI,SAT,SUN | structure.days_per_week structure.selected_days",
        "-3|                             | structure.days_per_week structure.selected_days",
        "4 | MON,TUE,WED                 | structure.selected_days",
        "3 | MON,TUE,WED,THU             | structure.selected_days",
        "3 | MON,MON,TUE                 | structure.selected_days",
        "4 | MON,MON,TUE,WED             | structure.selected_days",
        "3 | MON,MON,TUE,WED             | structure.selected_days",
      })
  void refuses_other_weeks(int days, @Nullable String selected, String fields) {
    List<Weekday> weekdays =
        selected == null
            ? List.of()
            : Arrays.stream(selected.split(",")).map(Weekday::valueOf).toList();
    assertThat(faults(draft(WEEKLY, days, weekdays, null, null))).containsOnly(fields.split(" "));
  }

  @Test
  void a_cycle_has_at_least_three_training_days_a_week() {
    for (var on = -1; on <= 8; on++) {
      for (var off = -1; off <= 5; off++) {
        var draft = draft(CYCLIC, null, null, on, off);
        if (on >= 1 && on <= 6 && off >= 1 && off <= 3 && 7 * on >= 3 * (on + off)) {
          assertThat(draft.structure()).isEqualTo(Cyclic.checked(on, off));
        } else {
          assertThat(faults(draft)).as("%d on, %d off", on, off).isNotEmpty();
        }
      }
    }
  }

  @Test
  void a_cycle_trains_so_many_days_in_so_many_weeks() {
    var structure = Cyclic.checked(3, 1);
    assertThat(structure.type()).isEqualTo(CYCLIC);
    assertThat(structure.frequency()).isEqualTo(new TrainingFrequency(21, 4));
    assertThat(structure.frequency().perWeek(1)).isEqualTo(new BigDecimal("5.3"));
    assertThat(structure.frequency().perWeek(2)).isEqualTo(new BigDecimal("5.25"));
  }

  @Test
  void tells_all_that_is_wrong_at_once() {
    assertThat(faults(draft(WEEKLY, null, null, 3, 1)))
        .containsExactlyInAnyOrder(ON, OFF, PER_WEEK, SELECTED);
    assertThat(faults(draft(CYCLIC, 3, List.of(Weekday.MON), null, null)))
        .containsExactlyInAnyOrder(ON, OFF, PER_WEEK, SELECTED);
    assertThat(faults(draft(CYCLIC, 3, null, 9, 4))).containsExactlyInAnyOrder(PER_WEEK, ON, OFF);
    assertThat(faults(draft(CYCLIC, null, null, 2, 3))).containsExactly(OFF);
  }

  @Test
  void cannot_be_made_wrong_without_a_draft() {
    assertThatThrownBy(() -> Weekly.checked(Set.of(Weekday.MON, Weekday.TUE)))
        .extracting("code")
        .isEqualTo(VALIDATION_FAILED);
    assertThatThrownBy(() -> Cyclic.checked(1, 2)).extracting("code").isEqualTo(VALIDATION_FAILED);
  }

  private static StructureDraft draft(
      StructureType type,
      @Nullable Integer daysPerWeek,
      @Nullable List<Weekday> selectedDays,
      @Nullable Integer daysOn,
      @Nullable Integer daysOff) {
    return new StructureDraft(type, daysPerWeek, selectedDays, daysOn, daysOff);
  }

  private static List<String> faults(StructureDraft draft) {
    var refusal = catchThrowableOfType(DomainException.class, draft::structure);
    assertThat(refusal.code()).isEqualTo(VALIDATION_FAILED);
    return refusal.fields().stream().map(FieldError::field).toList();
  }
}

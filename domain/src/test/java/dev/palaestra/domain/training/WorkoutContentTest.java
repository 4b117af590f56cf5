package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkoutContentTest {
  private static final ExerciseId SQUAT = new ExerciseId(new UUID(1, 1));
  private static final ExerciseId PRESS = new ExerciseId(new UUID(1, 2));

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 50"})
  void takes_what_lies_within_the_limits(int sets, int exercises) {
    var content = WorkoutContent.checked(" Leg day ", rows(exercises, sets));
    assertThat(content.name()).isEqualTo("Leg day");
    assertThat(content.totalSets()).isEqualTo(sets * exercises);
    assertThat(content.exercises()).hasSize(exercises);
  }

  @ParameterizedTest
  @CsvSource({
    "0, prescriptions[0].sets",
    "11, prescriptions[0].sets",
  })
  void refuses_other_sets(int sets, String field) {
    assertThat(faults("Leg day", List.of(Prescription.of(SQUAT, 1, sets)))).containsExactly(field);
  }

  @Test
  void refuses_an_empty_or_endless_workout() {
    assertThat(faults("ab", List.of())).containsExactly("name", "prescriptions");
    assertThat(faults("n".repeat(101), rows(51, 1))).containsExactly("name", "prescriptions");
    assertThat(faults("  ab  ", rows(1, 1))).containsExactly("name");
  }

  @Test
  void an_exercise_and_an_order_come_once() {
    assertThat(
            faults("Leg day", List.of(Prescription.of(SQUAT, 1, 3), Prescription.of(SQUAT, 1, 3))))
        .containsExactly("prescriptions[1].order", "prescriptions[1].exercise_id");
    assertThat(
            WorkoutContent.checked(
                    "Leg day", List.of(Prescription.of(SQUAT, 7, 3), Prescription.of(PRESS, 2, 3)))
                .prescriptions())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0,   ,    ,   ,   ,     reps_min",
    "101, ,    ,   ,   ,     reps_min",
    ",    0,   ,   ,   ,     reps_max",
    "8,   6,   ,   ,   ,     reps_max",
    ",    ,    0.9,,   ,     load_percent",
    ",    ,    120.1,, ,     load_percent",
    ",    ,    ,   -1, ,     target_rir",
    ",    ,    ,   11, ,     target_rir",
    ",    ,    ,   ,   -1,   rest_seconds",
    ",    ,    ,   ,   3601, rest_seconds",
  })
  void refuses_impossible_efforts(
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable BigDecimal load,
      @Nullable Integer rir,
      @Nullable Integer rest,
      String field) {
    var effort = new Effort(least, most, load, rir, rest);
    assertThat(faults("Leg day", List.of(new Prescription(SQUAT, 1, 3, effort, null))))
        .containsExactly("prescriptions[0]." + field);
  }

  @Test
  void tells_every_wrong_field_with_its_place() {
    var wrong = new Prescription(PRESS, 0, 0, Effort.OPEN, "n".repeat(501));
    assertThat(faults("ab", List.of(Prescription.of(SQUAT, 1, 1), wrong)))
        .containsExactly(
            "name", "prescriptions[1].order", "prescriptions[1].sets", "prescriptions[1].notes");
  }

  @Test
  void refuses_what_cannot_be_printed() {
    var notes = new Prescription(SQUAT, 1, 1, Effort.OPEN, "slow\u0000");
    assertThat(faults("Leg\u0000day", List.of(notes)))
        .containsExactly("name", "prescriptions[0].notes");
    assertThat(faults("Leg\nday", rows(1, 1))).containsExactly("name");
  }

  @Test
  void keeps_an_effort_at_its_limits() {
    var effort = new Effort(1, 1, new BigDecimal("120"), 0, 3600);
    var content =
        WorkoutContent.checked(
            "Leg day", List.of(new Prescription(SQUAT, 1, 3, effort, "n".repeat(500))));
    assertThat(content.prescriptions().getFirst().effort().loadPercent())
        .isEqualTo(new BigDecimal("120.0"));
  }

  @Test
  void warns_above_thirty_sets() {
    assertThat(WorkoutContent.checked("Leg day", rows(3, 10)).warnings()).isEmpty();
    assertThat(
            WorkoutContent.checked(
                    "Leg day",
                    List.of(
                        Prescription.of(new ExerciseId(new UUID(2, 1)), 1, 10),
                        Prescription.of(new ExerciseId(new UUID(2, 2)), 2, 10),
                        Prescription.of(new ExerciseId(new UUID(2, 3)), 3, 10),
                        Prescription.of(new ExerciseId(new UUID(2, 4)), 4, 1)))
                .warnings())
        .containsExactly("31 sets are more than the 30 of a workout.");
  }

  private static List<Prescription> rows(int count, int sets) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Prescription.of(new ExerciseId(new UUID(3, i)), i, sets))
        .toList();
  }

  private static List<String> faults(String name, List<Prescription> prescriptions) {
    var refusal =
        catchThrowableOfType(
            DomainException.class, () -> WorkoutContent.checked(name, prescriptions));
    assertThat(refusal.code()).isEqualTo(VALIDATION_FAILED);
    return refusal.fields().stream().map(FieldError::field).toList();
  }
}

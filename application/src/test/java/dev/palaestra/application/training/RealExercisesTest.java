package dev.palaestra.application.training;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.FreeExerciseDb;
import dev.palaestra.domain.training.FreeExerciseDbRecord;
import dev.palaestra.domain.training.MuscleGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole of free-exercise-db through the mapping; the numbers were counted by another program.
class RealExercisesTest {
  private static final List<ExerciseDetails> REAL =
      FreeExerciseDb.read(SharedData.exercises()).stream()
          .flatMap(RealExercisesTest::taken)
          .toList();

  @ParameterizedTest
  @CsvSource({
    "CHEST, 84, 63",
    "FRONT_DELTS, 101, 204",
    "SIDE_DELTS, 12, 4",
    "REAR_DELTS, 14, 0",
    "TRICEPS, 71, 147",
    "LATS, 38, 55",
    "TRAPS_RHOMBOIDS, 49, 112",
    "ELBOW_FLEXORS, 53, 74",
    "FOREARMS, 25, 94",
    "SPINAL_ERECTORS, 27, 104",
    "ABS, 79, 56",
    "OBLIQUES, 14, 0",
    "GLUTES, 22, 220",
    "QUADRICEPS, 148, 79",
    "HAMSTRINGS, 79, 198",
    "ADDUCTORS, 13, 41",
    "ABDUCTORS, 8, 35",
    "CALVES, 28, 181"
  })
  void each_muscle_is_worked_by_so_many(MuscleGroup muscle, long whole, long half) {
    assertThat(count(muscle, Contribution.PRIMARY)).isEqualTo(whole);
    assertThat(count(muscle, Contribution.MODERATE)).isEqualTo(half);
  }

  @Test
  void each_equipment_and_category_has_so_many() {
    assertThat(REAL.stream().collect(groupingBy(it -> it.movement().equipment(), counting())))
        .isEqualTo(
            Map.of(
                Equipment.OTHER, 219L,
                Equipment.BARBELL, 178L,
                Equipment.DUMBBELL, 123L,
                Equipment.BODYWEIGHT, 109L,
                Equipment.CABLE, 81L,
                Equipment.KETTLEBELL, 53L,
                Equipment.MACHINE, 48L,
                Equipment.RESISTANCE_BAND, 20L,
                Equipment.SMITH_MACHINE, 20L,
                Equipment.MEDICINE_BALL, 17L));
    assertThat(REAL.stream().collect(groupingBy(it -> it.movement().category(), counting())))
        .isEqualTo(
            Map.of(
                ExerciseCategory.STRENGTH, 670L,
                ExerciseCategory.STRETCHING, 123L,
                ExerciseCategory.PLYOMETRICS, 61L,
                ExerciseCategory.CARDIO, 14L));
  }

  private static long count(MuscleGroup muscle, Contribution share) {
    return REAL.stream().filter(it -> it.contributions().get(muscle) == share).count();
  }

  private static Stream<ExerciseDetails> taken(FreeExerciseDbRecord record) {
    try {
      return Stream.of(record.details());
    } catch (DomainException refused) {
      return Stream.of();
    }
  }
}

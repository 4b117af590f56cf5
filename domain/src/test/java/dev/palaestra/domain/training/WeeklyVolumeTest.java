package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.Contribution.MINIMAL;
import static dev.palaestra.domain.training.Contribution.PRIMARY;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static dev.palaestra.domain.training.MuscleGroup.LATS;
import static dev.palaestra.domain.training.MuscleGroup.TRICEPS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeeklyVolumeTest {
  private static final PrescribedExercise PRESS = exercise(1, Map.of(CHEST, PRIMARY));
  private static final PrescribedExercise DIP =
      exercise(2, Map.of(TRICEPS, PRIMARY, CHEST, MINIMAL));
  private static final PrescribedExercise WALK = exercise(3, Map.of());
  private static final Map<ExerciseId, PrescribedExercise> EXERCISES =
      Map.of(PRESS.id(), PRESS, DIP.id(), DIP, WALK.id(), WALK);
  private static final TrainingStructure FOUR_DAYS =
      new Weekly(EnumSet.of(Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.FRI));

  static Stream<JsonNode> templates() {
    return ReferencePrograms.templates().stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void the_reference_templates_have_their_golden_volumes(JsonNode template) {
    var workouts = ReferencePrograms.workouts(template);
    var volume =
        WeeklyVolume.of(
            ReferencePrograms.structure(template), workouts, ReferencePrograms.exercises());

    var golden = template.at("/golden/weekly_volume");
    assertThat(volume.muscles()).hasSize(18);
    for (var row : volume.muscles()) {
      var expected = golden.path(row.muscle().name());
      assertThat(row.fractional().rounded())
          .as(row.muscle().name())
          .isEqualByComparingTo(expected.path("sets").decimalValue());
      assertThat(row.status().name()).isEqualTo(expected.path("status").asText("LOW"));
    }
    assertThat(volume.totalSets()).isEqualTo(template.at("/golden/total_sets").asInt());
    assertThat(volume.totalWorkouts()).isEqualTo(workouts.size());
    assertThat(volume.frequency().perWeek(1))
        .isEqualByComparingTo(template.at("/structure/days_per_week").decimalValue());
  }

  @Test
  void any_plan_is_counted_as_by_hand() {
    for (var seed = 0; seed < 500; seed++) {
      var plan = RandomPlan.of(seed);
      var volume = WeeklyVolume.of(plan.structure(), plan.workouts(), plan.exercises());
      for (var row : volume.muscles()) {
        var byHand = plan.volumeByHand(row.muscle());
        assertThat(row.fractional()).as("plan %d, %s", seed, row.muscle()).isEqualTo(byHand);
        assertThat(row.direct()).isLessThanOrEqualTo(row.fractional());
        assertThat(row.fractional()).isLessThanOrEqualTo(row.total());
        assertThat(row.status()).isEqualTo(VolumeStatus.of(byHand));
      }
    }
  }

  @Test
  void direct_fractional_and_total_sets_stand_side_by_side() {
    var volume = of(FOUR_DAYS, List.of(sets(PRESS, 4, DIP, 3), sets(DIP, 5)));
    assertThat(volume.muscles().get(CHEST.ordinal()))
        .isEqualTo(
            new MuscleVolume(
                CHEST,
                SetVolume.of(12), // (4 + 0.75 + 1.25) * 4 / 2
                SetVolume.of(8),
                SetVolume.of(24),
                new TrainingFrequency(8, 2),
                new SetVolume(19, 1))); // 4 + 0.75
    assertThat(volume.averageSetsPerSession()).isEqualTo(new BigDecimal("6.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "39, LOW",
    "40, OPTIMAL",
    "80, OPTIMAL",
    "81, HIGH",
    "100, HIGH",
    "101, EXCESSIVE",
    "0, LOW"
  })
  void a_status_is_judged_at_its_borders(int quarters, VolumeStatus status) {
    assertThat(VolumeStatus.of(new SetVolume(quarters, 1))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0, 1       | No set of a week trains this muscle.",
        "35, 1      | 8.75 sets a week are fewer than the 10 from which volume is optimal.",
        "79999, 2000| About 10.00 sets a week are fewer than the 10 from which volume is optimal.",
        "41, 1      | 10.25 sets a week lie within the optimal 10 to 20.",
        "82, 1      | 20.50 sets a week are more than the optimal 20, but not more than 25.",
        "104, 1     | 26.00 sets a week are more than 25, beyond what is recovered from.",
      })
  void every_status_has_a_reason(String volume, String reason) {
    var parts = volume.split(", ");
    var sets = new SetVolume(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    var row = new MuscleVolume(CHEST, sets, sets, sets, TrainingFrequency.NEVER, sets);
    assertThat(row.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"10, 4, false", "10, 5, true"}) // 11 and 11.25 sets for the chest
  void more_than_eleven_sets_in_a_session_are_flagged(int presses, int dips, boolean flagged) {
    var row = of(FOUR_DAYS, List.of(sets(PRESS, presses, DIP, dips))).muscles().getFirst();
    assertThat(row.isOverSessionLimit()).isEqualTo(flagged);
  }

  @Test
  void a_cycle_runs_on_across_weeks() {
    var row = of(new Cyclic(3, 1), List.of(sets(PRESS, 5), sets(DIP, 1))).muscles().getFirst();
    assertThat(row.fractional()).isEqualTo(new SetVolume(21 * 21, 8)); // 5.25 * 5.25 / 2
    assertThat(row.fractional().rounded()).isEqualTo(new BigDecimal("13.78"));
    assertThat(row.frequency().perWeek(2)).isEqualTo(new BigDecimal("5.25"));
  }

  @Test
  void a_program_without_workouts_gives_nothing() {
    var volume = of(FOUR_DAYS, List.of());
    assertThat(volume.totalWorkouts()).isZero();
    assertThat(volume.totalSets()).isZero();
    assertThat(volume.averageSetsPerSession()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(volume.frequency()).isEqualTo(TrainingFrequency.NEVER);
    assertThat(volume.muscles())
        .hasSize(18)
        .allSatisfy(row -> {
          assertThat(row.fractional()).isEqualTo(SetVolume.ZERO);
          assertThat(row.frequency().perWeek(2)).isEqualByComparingTo(BigDecimal.ZERO);
          assertThat(row.status()).isEqualTo(VolumeStatus.LOW);
        });
  }

  @Test
  void an_exercise_without_contributions_counts_as_sets_only() {
    var volume = of(FOUR_DAYS, List.of(sets(WALK, 3)));
    assertThat(volume.totalSets()).isEqualTo(3);
    assertThat(volume.muscles().get(LATS.ordinal()).total()).isEqualTo(SetVolume.ZERO);
  }

  private static ProgramVolume of(TrainingStructure structure, List<WorkoutContent> workouts) {
    return WeeklyVolume.of(structure, workouts, EXERCISES);
  }

  private static WorkoutContent sets(Object... exercisesAndSets) {
    var rows = new ArrayList<Prescription>();
    for (var i = 0; i < exercisesAndSets.length; i += 2) {
      var exercise = (PrescribedExercise) exercisesAndSets[i];
      rows.add(Prescription.of(exercise.id(), i + 1, (int) exercisesAndSets[i + 1]));
    }
    return new WorkoutContent("Workout", rows);
  }

  private static PrescribedExercise exercise(int id, Map<MuscleGroup, Contribution> shares) {
    return new PrescribedExercise(new ExerciseId(new UUID(9, id)), "Exercise", false, shares);
  }
}

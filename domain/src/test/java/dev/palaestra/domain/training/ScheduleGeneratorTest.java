package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.Weekday.FRI;
import static dev.palaestra.domain.shared.Weekday.MON;
import static dev.palaestra.domain.shared.Weekday.THU;
import static dev.palaestra.domain.shared.Weekday.TUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleGeneratorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Weekly FOUR_DAYS = new Weekly(EnumSet.of(MON, TUE, THU, FRI));

  @ParameterizedTest
  @CsvSource({"3, 8, 32", "4, 8, 32", "5, 8, 32", "5, 1, 4"})
  void walks_the_workouts_in_turn_over_the_days_of_all_weeks(int workouts, int weeks, int days) {
    var program = program(FOUR_DAYS, workouts, weeks);
    var schedule = ScheduleGenerator.of(program, null);
    assertThat(schedule).hasSize(days);
    for (var i = 0; i < days; i++) {
      var expected = program.workouts().get(i % workouts);
      assertThat(schedule.get(i).workout()).isEqualTo(expected.id());
      assertThat(schedule.get(i).workoutName()).isEqualTo(expected.name());
      assertThat(schedule.get(i).week()).isEqualTo(i / 4 + 1);
      assertThat(schedule.get(i).date()).isNull();
    }
    assertThat(schedule.subList(0, 4))
        .extracting(ScheduledWorkout::weekday)
        .containsExactly(MON, TUE, THU, FRI);
    assertThat(schedule.subList(0, 4))
        .extracting(ScheduledWorkout::day)
        .containsExactly(1, 2, 4, 5);
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 42", "5, 2, 40", "6, 3, 38", "2, 2, 28"})
  void a_cycle_runs_on_across_weeks(int on, int off, int days) {
    var schedule = ScheduleGenerator.of(program(new Cyclic(on, off), 2, 8), null);
    assertThat(schedule)
        .hasSize(days)
        .extracting(it -> (it.week() - 1) * 7 + it.day() - 1)
        .allSatisfy(day -> assertThat(day % (on + off)).isLessThan(on));
    assertThat(schedule).extracting(ScheduledWorkout::weekday).containsOnlyNulls();
  }

  @Test
  void a_week_begins_on_the_start_date_and_keeps_its_weekdays() {
    var thursday = LocalDate.parse("2026-12-31");
    var schedule = ScheduleGenerator.of(program(FOUR_DAYS, 1, 2), thursday);
    assertThat(schedule)
        .extracting(it -> it.week() + " " + it.day() + " " + it.weekday() + " " + it.date())
        .containsExactly(
            "1 1 THU 2026-12-31",
            "1 2 FRI 2027-01-01",
            "1 5 MON 2027-01-04",
            "1 6 TUE 2027-01-05",
            "2 1 THU 2027-01-07",
            "2 2 FRI 2027-01-08",
            "2 5 MON 2027-01-11",
            "2 6 TUE 2027-01-12");
  }

  @Test
  void a_cycle_begins_on_the_start_date() {
    var schedule =
        ScheduleGenerator.of(program(new Cyclic(3, 3), 1, 1), LocalDate.parse("2026-11-21"));
    assertThat(schedule)
        .extracting(it -> it.day() + " " + it.date())
        .containsExactly("1 2026-11-21", "2 2026-11-22", "3 2026-11-23", "7 2026-11-27");
  }

  @Test
  void without_workouts_there_is_nothing_to_do() {
    assertThat(ScheduleGenerator.of(program(FOUR_DAYS, 0, 8), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31, false",
    "1900-01-01, true",
    "2999-12-31, true",
    "3000-01-01, false",
    "+999999999-12-31, false",
  })
  void a_program_begins_in_years_that_people_write(LocalDate day, boolean fits) {
    assertThat(ScheduleGenerator.mayBegin(day)).isEqualTo(fits);
  }

  private static Program program(TrainingStructure structure, int workouts, int weeks) {
    var organization = new OrganizationId(new UUID(1, 1));
    var owner = new AccountId(new UUID(1, 2));
    var program =
        Program.create(
            new ProgramOrigin(ProgramId.next(NOW), organization, owner, false, NOW),
            new ProgramDesign(SplitType.CUSTOM, structure),
            new ProgramDetails("Base", null, weeks));
    var squat = List.of(Prescription.of(new ExerciseId(new UUID(1, 3)), 1, 3));
    for (var i = workouts; i >= 1; i--) {
      program.add(new WorkoutDetails(i, 10 * i, new WorkoutContent("Workout " + i, squat)), NOW);
    }
    return program;
  }
}

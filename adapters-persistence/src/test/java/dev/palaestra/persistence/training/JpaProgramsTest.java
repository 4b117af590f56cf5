package dev.palaestra.persistence.training;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.Effort;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramOrigin;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.TrainingError;
import dev.palaestra.domain.training.TrainingStructure;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import dev.palaestra.domain.training.Workout;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutDetails;
import dev.palaestra.domain.training.WorkoutId;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestTransaction
class JpaProgramsTest {
  private static final Weekly WEEKDAYS = new Weekly(Set.of(Weekday.MON, Weekday.WED, Weekday.SUN));

  @Inject Programs programs;
  @Inject Neighbours neighbours;
  @Inject EntityManager entities;

  private OrganizationId gym;
  private AccountId ana;
  private ExerciseId squat;
  private ExerciseId press;

  /// Inside the test's own transaction, which a method of JUnit's would not be.
  private void given_a_gym_with_two_exercises() {
    gym = neighbours.organization();
    ana = neighbours.account();
    squat = neighbours.exercise(gym, "Squat", "QUADRICEPS=4");
    press = neighbours.exercise(null, "Press", "CHEST=4");
  }

  @Test
  void keeps_every_value_of_a_program() {
    given_a_gym_with_two_exercises();
    var program = program(gym, false, WEEKDAYS, new ProgramDetails("Basé", "Text", 7));
    var effort = new Effort(5, 8, new BigDecimal("72.5"), 2, 90);
    var full =
        new WorkoutContent(
            "Leg day",
            List.of(Prescription.of(press, 2, 9), new Prescription(squat, 1, 3, effort, "Slowly")));
    program.add(new WorkoutDetails(4, 9, full), NOW.plusSeconds(1));
    program.add(workout("Push day", 1, 2, press), NOW.plusSeconds(2));
    stored(program);

    var found = programs.find(gym, program.id()).orElseThrow();

    assertThat(found.origin()).isEqualTo(program.origin());
    assertThat(found.design()).isEqualTo(new ProgramDesign(SplitType.BRO_SPLIT, WEEKDAYS));
    assertThat(found.details()).isEqualTo(program.details());
    assertThat(found.status()).isEqualTo(program.status());
    assertThat(found.revision()).isEqualTo(program.revision());
    assertThat(found.workouts())
        .extracting(Workout::name, Workout::dayNumber, Workout::order)
        .containsExactly(tuple("Push day", 1, 2), tuple("Leg day", 4, 9));
    assertThat(found.workouts().getLast().content().prescriptions())
        .containsExactly(
            new Prescription(squat, 1, 3, effort, "Slowly"), Prescription.of(press, 2, 9));
  }

  @Test
  void keeps_a_cycle() {
    given_a_gym_with_two_exercises();
    var program = stored(program(gym, true, new Cyclic(5, 2), details("Cycle")));
    var found = programs.find(gym, program.id()).orElseThrow();
    assertThat(found.design().structure()).isEqualTo(new Cyclic(5, 2));
    assertThat(found.isTemplate()).isTrue();
  }

  @Test
  void shows_the_programs_of_the_organization_and_global_templates() {
    given_a_gym_with_two_exercises();
    var elsewhere = neighbours.organization();
    var own = stored(program(gym, false, WEEKDAYS, details("Own")));
    var global = stored(program(OrganizationId.NONE, true, WEEKDAYS, details("Global")));
    assertThat(programs.find(gym, own.id())).isPresent();
    assertThat(programs.find(gym, global.id())).isPresent();
    assertThat(programs.find(elsewhere, own.id())).isEmpty();
    assertThat(programs.find(OrganizationId.NONE, own.id())).isEmpty();
  }

  @Test
  void a_change_is_kept_and_counted() {
    given_a_gym_with_two_exercises();
    var id = stored(withWorkouts(program(gym, false, WEEKDAYS, details("Base")))).id();
    var program = programs.find(gym, id).orElseThrow();
    var push = program.workouts().getFirst();
    var pull = program.workouts().getLast();
    program.edit(new ProgramDetails("Renamed", null, 52), NOW.plus(Duration.ofDays(1)));
    program.remove(push.id(), NOW.plus(Duration.ofDays(2)));
    program.replace(
        pull.id(), workout("Pull harder", 1, 1, squat, press), NOW.plus(Duration.ofDays(3)));
    program.add(workout("Legs", 3, 3, squat), NOW.plus(Duration.ofDays(4)));
    programs.save(program);
    entities.clear();

    var found = programs.find(gym, id).orElseThrow();
    assertThat(found.details()).isEqualTo(new ProgramDetails("Renamed", null, 52));
    assertThat(found.workouts()).isEqualTo(program.workouts());
    assertThat(found.revision().updatedAt()).isEqualTo(NOW.plus(Duration.ofDays(4)));
    assertThat(found.version()).isEqualTo(1);
  }

  @Test
  void a_change_in_the_very_instant_of_the_last_one_is_counted_too() {
    given_a_gym_with_two_exercises();
    var id = stored(program(gym, false, WEEKDAYS, details("Base"))).id();
    var program = programs.find(gym, id).orElseThrow();
    program.add(workout("Legs", 1, 1, squat), NOW);
    var saved = programs.save(program);
    entities.clear();
    assertThat(saved.revision()).isEqualTo(new Revision(NOW, 1));
    var found = programs.find(gym, id).orElseThrow();
    assertThat(found.revision()).isEqualTo(new Revision(NOW, 1));

    found.add(workout("Push", 2, 2, press), NOW);
    assertThat(programs.save(found).revision()).isEqualTo(new Revision(NOW, 2));
    assertThatThrownBy(() -> programs.save(found)).extracting("code").isEqualTo(LOST_RACE);
  }

  @Test
  void what_was_loaded_in_another_version_is_not_stored() {
    given_a_gym_with_two_exercises();
    var id = stored(withWorkouts(program(gym, false, WEEKDAYS, details("Base")))).id();
    var mine = programs.find(gym, id).orElseThrow();
    var yours = programs.find(gym, id).orElseThrow();
    yours.edit(details("Yours"), NOW.plusSeconds(1));
    programs.save(yours);

    mine.edit(details("Mine"), NOW.plusSeconds(2));
    assertThatThrownBy(() -> programs.save(mine)).extracting("code").isEqualTo(LOST_RACE);
    assertThatThrownBy(() -> programs.remove(mine)).extracting("code").isEqualTo(LOST_RACE);
  }

  @ParameterizedTest
  @CsvSource({"1, 7, DAY_TAKEN", "7, 1, ORDER_TAKEN"})
  void the_database_knows_that_a_day_and_a_place_belong_to_one_workout(
      int day, int order, TrainingError error) {
    given_a_gym_with_two_exercises();
    var program = withWorkouts(program(gym, false, WEEKDAYS, details("Base")));
    var workouts = new ArrayList<>(program.workouts());
    workouts.add(new Workout(WorkoutId.next(NOW), workout("Again", day, order, press)));
    var unaware =
        new Program(
            program.origin(),
            program.design(),
            program.details(),
            program.status(),
            workouts,
            program.revision());
    assertThatThrownBy(() -> programs.add(unaware)).extracting("code").isEqualTo(error);
  }

  @Test
  void an_exercise_that_has_gone_meanwhile_is_not_there() {
    given_a_gym_with_two_exercises();
    neighbours.remove(press);
    var program = withWorkouts(program(gym, false, WEEKDAYS, details("Base")));
    assertThatThrownBy(() -> programs.add(program)).extracting("code").isEqualTo(NOT_FOUND);
  }

  @Test
  void a_program_goes_with_its_workouts() {
    given_a_gym_with_two_exercises();
    var program = stored(withWorkouts(program(gym, false, WEEKDAYS, details("Base"))));
    programs.remove(programs.find(gym, program.id()).orElseThrow());
    entities.clear();
    assertThat(programs.find(gym, program.id())).isEmpty();
    assertThat(count("select count(*) from workout where organization_id = ?1")).isZero();
    assertThat(count("select count(*) from prescription where organization_id = ?1")).isZero();
  }

  private Program program(
      OrganizationId organization,
      boolean template,
      TrainingStructure structure,
      ProgramDetails details) {
    var origin = new ProgramOrigin(ProgramId.next(NOW), organization, ana, template, NOW);
    return Program.create(origin, new ProgramDesign(SplitType.BRO_SPLIT, structure), details);
  }

  private Program withWorkouts(Program program) {
    program.add(workout("Push", 1, 1, press), NOW);
    program.add(workout("Pull", 2, 2, press, squat), NOW);
    return program;
  }

  private Program stored(Program program) {
    programs.add(program);
    entities.clear();
    return program;
  }

  private long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).setParameter(1, gym.value()).getSingleResult())
        .longValue();
  }

  private static ProgramDetails details(String name) {
    return new ProgramDetails(name, null, 8);
  }

  private static WorkoutDetails workout(String name, int day, int order, ExerciseId... exercises) {
    var rows = new ArrayList<Prescription>();
    for (var exercise : exercises) {
      rows.add(Prescription.of(exercise, rows.size() + 1, 4));
    }
    return new WorkoutDetails(day, order, new WorkoutContent(name, rows));
  }
}

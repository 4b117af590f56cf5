package dev.palaestra.application.training;

import static dev.palaestra.application.training.Studio.COACH;
import static dev.palaestra.application.training.Studio.COLLEAGUE;
import static dev.palaestra.application.training.Studio.ELSEWHERE;
import static dev.palaestra.application.training.Studio.NOW;
import static dev.palaestra.application.training.Studio.PLATFORM;
import static dev.palaestra.application.training.Studio.refusalOf;
import static dev.palaestra.application.training.Studio.workout;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;
import static dev.palaestra.domain.training.TrainingError.DAY_TAKEN;
import static dev.palaestra.domain.training.TrainingError.EXERCISE_ARCHIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.Workout;
import dev.palaestra.domain.training.WorkoutDetails;
import dev.palaestra.domain.training.WorkoutId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditWorkoutsTest {
  private static final ExpectedVersion STALE = new ExpectedVersion(Set.of(9));

  private final Studio studio = new Studio();
  private final Program program = studio.program();
  private final WorkoutId first = program.workouts().getFirst().id();
  private final AddWorkout addWorkout =
      new AddWorkout(
          studio.programs, studio.exercises, studio.audit, studio.transactions, studio.clock);
  private final ReplaceWorkout replaceWorkout =
      new ReplaceWorkout(
          studio.programs, studio.exercises, studio.audit, studio.transactions, studio.clock);
  private final RemoveWorkout removeWorkout =
      new RemoveWorkout(studio.programs, studio.audit, studio.transactions, studio.clock);

  @Test
  void a_workout_is_added() {
    var answer = add(COACH, program, workout("Day two", 2, studio.squat, studio.press));
    var id = answer.workout().id();
    assertThat(answer.program().revision()).isEqualTo(new Revision(NOW, 1));
    assertThat(answer.exercises()).containsOnlyKeys(studio.squat, studio.press);
    var stored = studio.stored(program.id());
    assertThat(stored.workouts()).extracting(Workout::name).containsExactly("Day one", "Day two");
    assertThat(stored.workout(id).details())
        .isEqualTo(workout("Day two", 2, studio.squat, studio.press));
    assertThat(stored.revision()).isEqualTo(new Revision(NOW, 1));
    assertThat(studio.audit.entries())
        .containsExactly(
            AuditEntry.by(COACH, NOW, "program.workout_added")
                .on("program", program.id().value())
                .created(facts(id, "Day two", 2, 8)));
  }

  @Test
  void a_workout_is_replaced_and_removed() {
    var answer = replace(workout("Renamed", 3, studio.squat));
    assertThat(answer.program().version()).isEqualTo(1);
    assertThat(answer.workout().details()).isEqualTo(workout("Renamed", 3, studio.squat));
    assertThat(answer.exercises()).containsOnlyKeys(studio.squat);
    assertThat(studio.stored(program.id()).workout(first).details())
        .isEqualTo(workout("Renamed", 3, studio.squat));

    remove(first, ExpectedVersion.ANY);
    assertThat(studio.stored(program.id()).workouts()).isEmpty();
    assertThat(studio.stored(program.id()).version()).isEqualTo(2);
    var act = AuditEntry.by(COACH, NOW, "program.workout_replaced");
    assertThat(studio.audit.entries())
        .containsExactly(
            act.on("program", program.id().value())
                .replaced(facts(first, "Day one", 1, 4), facts(first, "Renamed", 3, 4)),
            AuditEntry.by(COACH, NOW, "program.workout_removed")
                .on("program", program.id().value())
                .removed(facts(first, "Renamed", 3, 4)));
  }

  @Test
  void what_changes_nothing_is_no_change() {
    var answer = replace(program.workout(first).details());
    assertThat(answer.program().version()).isEqualTo(program.version());
    assertThat(answer.workout()).isEqualTo(program.workout(first));
    assertThat(studio.stored(program.id()).version()).isEqualTo(program.version());
    assertThat(studio.audited()).isEmpty();
  }

  @Test
  void exercises_are_global_or_the_organizations_own() {
    var foreign = studio.exercises.put(ELSEWHERE, "Foreign");
    var refused =
        catchThrowableOfType(
            DomainException.class,
            () -> add(COACH, program, workout("Day two", 2, studio.press, foreign)));
    assertThat(refused.code()).isEqualTo(NOT_FOUND);
    assertThat(refused.fields())
        .extracting(FieldError::field)
        .containsExactly("prescriptions[1].exercise_id");

    var global = studio.globalTemplate();
    assertThat(refusalOf(() -> add(PLATFORM, global, workout("Day two", 2, studio.press))))
        .isEqualTo(NOT_FOUND);
    add(PLATFORM, global, workout("Day two", 2, studio.squat));
  }

  @Test
  void an_archived_exercise_is_not_prescribed_anew_but_may_stay() {
    studio.exercises.archive(studio.press);
    studio.exercises.archive(studio.squat);
    assertThat(refusalOf(() -> add(COACH, program, workout("Day two", 2, studio.press))))
        .isEqualTo(EXERCISE_ARCHIVED);
    replace(workout("Renamed", 1, studio.press));
    assertThat(refusalOf(() -> replace(workout("Renamed", 1, studio.press, studio.squat))))
        .isEqualTo(EXERCISE_ARCHIVED);
  }

  @Test
  void a_day_belongs_to_one_workout() {
    assertThat(refusalOf(() -> add(COACH, program, workout("Day two", 1, studio.press))))
        .isEqualTo(DAY_TAKEN);
    assertThat(studio.stored(program.id()).workouts()).hasSize(1);
  }

  @Test
  void a_workout_of_another_program_is_not_there() {
    var foreign = studio.template().workouts().getFirst().id();
    assertThat(refusalOf(() -> remove(foreign, STALE))).isEqualTo(NOT_FOUND);
    assertThat(
            refusalOf(() ->
                replaceWorkout.handle(
                    new ReplaceWorkout.Command(
                        COACH, program.id(), foreign, STALE, EditWorkoutsTest::wrong))))
        .isEqualTo(NOT_FOUND);
  }

  @Test
  void the_version_is_that_of_the_program() {
    var stale = new AddWorkout.Command(COACH, program.id(), STALE, EditWorkoutsTest::wrong);
    assertThat(refusalOf(() -> addWorkout.handle(stale))).isEqualTo(STALE_VERSION);
    var staleToo =
        new ReplaceWorkout.Command(COACH, program.id(), first, STALE, EditWorkoutsTest::wrong);
    assertThat(refusalOf(() -> replaceWorkout.handle(staleToo))).isEqualTo(STALE_VERSION);
    assertThat(refusalOf(() -> remove(first, STALE))).isEqualTo(STALE_VERSION);
    assertThat(studio.audited()).isEmpty();
  }

  @Test
  void others_change_no_workouts() {
    var template = studio.template();
    assertThat(refusalOf(() -> add(COLLEAGUE, program, workout("Day two", 2, studio.press))))
        .isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> add(COACH, template, workout("Day two", 2, studio.press))))
        .isEqualTo(NOT_ALLOWED);
  }

  private WorkoutAnswer add(Actor actor, Program to, WorkoutDetails wanted) {
    return addWorkout.handle(
        new AddWorkout.Command(actor, to.id(), ExpectedVersion.ANY, () -> wanted));
  }

  private WorkoutAnswer replace(WorkoutDetails wanted) {
    return replaceWorkout.handle(
        new ReplaceWorkout.Command(COACH, program.id(), first, ExpectedVersion.ANY, () -> wanted));
  }

  private static WorkoutDetails wrong() {
    return workout("No exercise", 2);
  }

  private static Map<String, Object> facts(WorkoutId id, String name, int day, int sets) {
    return Map.of(
        "workout_id", id.value(),
        "name", name,
        "day_number", day,
        "order", day,
        "total_sets", sets);
  }

  private void remove(WorkoutId workout, ExpectedVersion expected) {
    removeWorkout.handle(new RemoveWorkout.Command(COACH, program.id(), workout, expected));
  }
}

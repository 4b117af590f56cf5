package dev.palaestra.application.training;

import static dev.palaestra.application.training.Studio.ADMIN;
import static dev.palaestra.application.training.Studio.COACH;
import static dev.palaestra.application.training.Studio.COLLEAGUE;
import static dev.palaestra.application.training.Studio.ELSEWHERE;
import static dev.palaestra.application.training.Studio.GYM;
import static dev.palaestra.application.training.Studio.MEMBER;
import static dev.palaestra.application.training.Studio.NOBODY;
import static dev.palaestra.application.training.Studio.NOW;
import static dev.palaestra.application.training.Studio.STRANGER;
import static dev.palaestra.application.training.Studio.UNPAID;
import static dev.palaestra.application.training.Studio.content;
import static dev.palaestra.application.training.Studio.refusalOf;
import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.PRO_TIER_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;
import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static dev.palaestra.domain.training.TrainingError.EXERCISE_ARCHIVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandaloneWorkoutsTest {
  private static final ExpectedVersion STALE = new ExpectedVersion(Set.of(9));

  private final Studio studio = new Studio();
  private final CreateStandaloneWorkout createWorkout =
      new CreateStandaloneWorkout(
          studio.workouts,
          studio.exercises,
          studio.entitlements,
          studio.audit,
          studio.transactions,
          studio.clock);
  private final ReplaceStandaloneWorkout replaceWorkout =
      new ReplaceStandaloneWorkout(
          studio.workouts, studio.exercises, studio.audit, studio.transactions, studio.clock);
  private final RemoveStandaloneWorkout removeWorkout =
      new RemoveStandaloneWorkout(studio.workouts, studio.audit, studio.transactions, studio.clock);
  private final ReadStandaloneWorkout readWorkout =
      new ReadStandaloneWorkout(studio.workouts, studio.exercises, studio.transactions);

  @Test
  void a_coach_makes_one() {
    var answer = create(COACH, content("Warm-up", studio.press));
    assertThat(answer.exercises()).containsOnlyKeys(studio.press);
    var id = answer.workout().id();
    var stored = studio.workouts.stored(id).orElseThrow();
    assertThat(stored.origin())
        .isEqualTo(new StandaloneWorkout.Origin(id, GYM, COACH.account(), NOW));
    assertThat(stored.content()).isEqualTo(content("Warm-up", studio.press));
    assertThat(studio.audited()).containsExactly("workout.created");

    var read = read(COACH, id);
    assertThat(read.workout().content()).isEqualTo(stored.content());
    assertThat(read.exercises().values())
        .extracting(PrescribedExercise::name)
        .containsExactly("Press");
  }

  @Test
  void others_make_none() {
    var wanted = content("Warm-up", studio.press);
    assertThat(refusalOf(() -> create(MEMBER, wanted))).isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> create(NOBODY, wanted))).isEqualTo(MEMBERSHIP_REQUIRED);
    assertThat(refusalOf(() -> create(UNPAID, wanted))).isEqualTo(PRO_TIER_REQUIRED);
  }

  @Test
  void it_prescribes_what_the_organization_has() {
    var foreign = studio.exercises.put(ELSEWHERE, "Foreign");
    assertThat(refusalOf(() -> create(COACH, content("Warm-up", foreign)))).isEqualTo(NOT_FOUND);
    var id = create(COACH, content("Warm-up", studio.press)).workout().id();
    studio.exercises.archive(studio.press);
    assertThat(refusalOf(() -> create(COACH, content("Again", studio.press))))
        .isEqualTo(EXERCISE_ARCHIVED);
    var answer = replace(COACH, id, ExpectedVersion.ANY, content("Renamed", studio.press));
    assertThat(answer.workout().version()).isEqualTo(1);
    assertThat(answer.exercises()).containsOnlyKeys(studio.press);
    assertThat(studio.workouts.stored(id).orElseThrow().content().name()).isEqualTo("Renamed");
  }

  @Test
  void it_belongs_to_its_owner_and_the_admins() {
    var id = create(COACH, content("Warm-up", studio.press)).workout().id();
    var wanted = content("Renamed", studio.press);
    for (var other : Set.of(COLLEAGUE, STRANGER)) {
      assertThat(refusalOf(() -> read(other, id))).isEqualTo(NOT_FOUND);
      assertThat(refusalOf(() -> replace(other, id, ExpectedVersion.ANY, wanted)))
          .isEqualTo(NOT_FOUND);
      assertThat(refusalOf(() -> remove(other, id, ExpectedVersion.ANY))).isEqualTo(NOT_FOUND);
    }
    assertThat(refusalOf(() -> read(MEMBER, id))).isEqualTo(NOT_ALLOWED);
    replace(ADMIN, id, ExpectedVersion.ANY, wanted);
    assertThat(read(ADMIN, id).workout().content()).isEqualTo(wanted);
  }

  @Test
  void a_stale_copy_changes_nothing() {
    var id = create(COACH, content("Warm-up", studio.press)).workout().id();
    assertThat(refusalOf(() -> replace(COACH, id, STALE, content("Renamed", studio.press))))
        .isEqualTo(STALE_VERSION);
    assertThat(refusalOf(() -> remove(COACH, id, STALE))).isEqualTo(STALE_VERSION);
    remove(COACH, id, new ExpectedVersion(Set.of(0)));
    assertThat(studio.workouts.stored(id)).isEmpty();
    assertThat(studio.audited()).containsExactly("workout.created", "workout.removed");
  }

  @Test
  void what_changes_nothing_is_no_change() {
    var made = create(COACH, content("Warm-up", studio.press)).workout();
    var answer = replace(COACH, made.id(), ExpectedVersion.ANY, made.content());
    assertThat(answer.workout().version()).isEqualTo(made.version());
    assertThat(studio.workouts.stored(made.id()).orElseThrow().version()).isEqualTo(made.version());
    assertThat(studio.audited()).containsExactly("workout.created");
  }

  @Test
  void wrong_fields_are_told_after_all_but_the_exercises() {
    var id = create(COACH, content("Warm-up", studio.press)).workout().id();
    assertThat(refusalOf(() -> createWorkout.handle(wrong(UNPAID)))).isEqualTo(PRO_TIER_REQUIRED);
    assertThat(refusalOf(() -> createWorkout.handle(wrong(COACH)))).isEqualTo(VALIDATION_FAILED);
    assertThat(refusalOf(() -> replaceWorkout.handle(wrong(COLLEAGUE, id, STALE))))
        .isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> replaceWorkout.handle(wrong(COACH, id, STALE))))
        .isEqualTo(STALE_VERSION);
    assertThat(refusalOf(() -> replaceWorkout.handle(wrong(COACH, id, ExpectedVersion.ANY))))
        .isEqualTo(VALIDATION_FAILED);
  }

  private static CreateStandaloneWorkout.Command wrong(Actor actor) {
    return new CreateStandaloneWorkout.Command(actor, () -> content("No exercise"));
  }

  private static ReplaceStandaloneWorkout.Command wrong(
      Actor actor, WorkoutId id, ExpectedVersion expected) {
    return new ReplaceStandaloneWorkout.Command(actor, id, expected, () -> content("No exercise"));
  }

  private StandaloneWorkoutAnswer create(Actor actor, WorkoutContent content) {
    return createWorkout.handle(new CreateStandaloneWorkout.Command(actor, () -> content));
  }

  private StandaloneWorkoutAnswer read(Actor actor, WorkoutId id) {
    return readWorkout.handle(new ReadStandaloneWorkout.Command(actor, id));
  }

  private StandaloneWorkoutAnswer replace(
      Actor actor, WorkoutId id, ExpectedVersion expected, WorkoutContent wanted) {
    return replaceWorkout.handle(
        new ReplaceStandaloneWorkout.Command(actor, id, expected, () -> wanted));
  }

  private void remove(Actor actor, WorkoutId id, ExpectedVersion expected) {
    removeWorkout.handle(new RemoveStandaloneWorkout.Command(actor, id, expected));
  }
}

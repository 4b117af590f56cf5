package dev.palaestra.persistence.training;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.StandaloneWorkoutQueries;
import dev.palaestra.domain.training.StandaloneWorkoutSort;
import dev.palaestra.domain.training.StandaloneWorkoutView;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutId;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class JpaStandaloneWorkoutsTest {
  @Inject StandaloneWorkouts workouts;
  @Inject StandaloneWorkoutQueries queries;
  @Inject Neighbours neighbours;
  @Inject EntityManager entities;

  private OrganizationId gym;
  private AccountId ana;
  private AccountId ben;
  private ExerciseId squat;
  private ExerciseId press;

  /// Inside the test's own transaction, which a method of JUnit's would not be.
  private void given_a_gym_with_two_coaches() {
    gym = neighbours.organization();
    ana = neighbours.account();
    ben = neighbours.account();
    squat = neighbours.exercise(gym, "Squat", "QUADRICEPS=4");
    press = neighbours.exercise(null, "Press", "CHEST=4");
  }

  @Test
  void keeps_and_changes_a_workout() {
    given_a_gym_with_two_coaches();
    var id = stored(ana, "Circuit", NOW);
    var workout = workouts.find(gym, id).orElseThrow();
    assertThat(workout.origin()).isEqualTo(new StandaloneWorkout.Origin(id, gym, ana, NOW));
    assertThat(workout.content()).isEqualTo(content("Circuit"));
    assertThat(workout.revision()).isEqualTo(Revision.first(NOW));

    var wanted = new WorkoutContent("Other", List.of(Prescription.of(press, 5, 9)));
    workout.replace(wanted, NOW.plusSeconds(1));
    workouts.save(workout);
    entities.clear();
    assertThat(workouts.find(gym, id).orElseThrow().content()).isEqualTo(wanted);
    assertThat(workouts.find(gym, id).orElseThrow().revision())
        .isEqualTo(new Revision(NOW.plusSeconds(1), 1));
    assertThatThrownBy(() -> workouts.save(workout)).extracting("code").isEqualTo(LOST_RACE);
  }

  @Test
  void a_change_in_the_very_instant_of_the_last_one_is_counted_too() {
    given_a_gym_with_two_coaches();
    var workout = workouts.find(gym, stored(ana, "Circuit", NOW)).orElseThrow();
    workout.replace(content("Circuit"), NOW);
    var saved = workouts.save(workout);
    entities.clear();
    assertThat(saved.revision()).isEqualTo(new Revision(NOW, 1));
    assertThat(workouts.find(gym, workout.id()).orElseThrow().revision())
        .isEqualTo(new Revision(NOW, 1));
  }

  @Test
  void goes_with_its_prescriptions_and_belongs_to_its_organization() {
    given_a_gym_with_two_coaches();
    var id = stored(ana, "Circuit", NOW);
    assertThat(workouts.find(neighbours.organization(), id)).isEmpty();
    workouts.remove(workouts.find(gym, id).orElseThrow());
    entities.clear();
    assertThat(workouts.find(gym, id)).isEmpty();
  }

  @Test
  void an_exercise_that_has_gone_meanwhile_is_not_there() {
    given_a_gym_with_two_coaches();
    neighbours.remove(press);
    assertThatThrownBy(() -> stored(ana, "Circuit", NOW)).extracting("code").isEqualTo(NOT_FOUND);
  }

  @Test
  void a_list_has_the_own_ones_and_for_admins_all() {
    given_a_gym_with_two_coaches();
    var first = stored(ana, "beta", NOW);
    var second = stored(ana, "Alpha", NOW.plusSeconds(1));
    var foreign = stored(ben, "Gamma", NOW.plusSeconds(2));
    var newest = new PageRequest<>(2, StandaloneWorkoutSort.CREATED_AT, true, (Keyset) null, true);

    var page = queries.list(coach(ana), newest);
    assertThat(page.items())
        .containsExactly(view(second, ana, "Alpha", 1), view(first, ana, "beta", 0));
    assertThat(page.next()).isNull();
    assertThat(page.total()).isEqualTo(2);

    var all = queries.list(new Actor(ben, gym, Role.ADMIN, false), newest);
    assertThat(all.items())
        .extracting(StandaloneWorkoutView::id)
        .containsExactly(foreign.value(), second.value());
    assertThat(all.total()).isEqualTo(3);
    var rest = new PageRequest<>(2, StandaloneWorkoutSort.CREATED_AT, true, all.next(), false);
    assertThat(queries.list(new Actor(ben, gym, Role.ADMIN, false), rest).items())
        .extracting(StandaloneWorkoutView::id)
        .containsExactly(first.value());

    assertThat(queries.list(coach(ana), firstPage(StandaloneWorkoutSort.NAME)).items())
        .extracting(StandaloneWorkoutView::name)
        .containsExactly("Alpha", "beta");
  }

  private StandaloneWorkoutView view(WorkoutId id, AccountId owner, String name, int second) {
    var at = NOW.plusSeconds(second);
    return new StandaloneWorkoutView(id.value(), owner.value(), name, 2, 7, at, at);
  }

  private Actor coach(AccountId account) {
    return new Actor(account, gym, Role.COACH, false);
  }

  private WorkoutId stored(AccountId owner, String name, Instant at) {
    var origin = new StandaloneWorkout.Origin(WorkoutId.next(at), gym, owner, at);
    workouts.add(StandaloneWorkout.create(origin, content(name)));
    entities.clear();
    return origin.id();
  }

  private WorkoutContent content(String name) {
    return new WorkoutContent(
        name, List.of(Prescription.of(press, 1, 3), Prescription.of(squat, 2, 4)));
  }
}

package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneWorkoutTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
  private static final OrganizationId GYM = new OrganizationId(new UUID(1, 1));
  private static final OrganizationId ELSEWHERE = new OrganizationId(new UUID(1, 2));
  private static final AccountId ANA = new AccountId(new UUID(2, 1));
  private static final AccountId BEN = new AccountId(new UUID(2, 2));
  private static final WorkoutContent WARM_UP = content("Warm-up");

  private final StandaloneWorkout workout =
      StandaloneWorkout.create(
          new StandaloneWorkout.Origin(new WorkoutId(new UUID(3, 1)), GYM, ANA, MONDAY), WARM_UP);
  private final StandaloneWorkouts stock = new Stock(workout);

  @Test
  void a_new_one_was_changed_last_when_it_was_made() {
    assertThat(workout.content()).isEqualTo(WARM_UP);
    assertThat(workout.revision()).isEqualTo(new Revision(MONDAY, 0));
  }

  @Test
  void its_content_is_replaced_and_its_origin_stays() {
    var origin = workout.origin();
    workout.replace(content("Cool-down"), TUESDAY);
    assertThat(workout.content()).isEqualTo(content("Cool-down"));
    assertThat(workout.origin()).isEqualTo(origin);
    assertThat(workout.revision()).isEqualTo(new Revision(TUESDAY, 0));
  }

  @Test
  void a_stored_one_is_saved_in_the_version_in_which_it_was_loaded() {
    var stored = new StandaloneWorkout(workout.origin(), WARM_UP, new Revision(MONDAY, 4));
    stored.replace(content("Cool-down"), TUESDAY);
    assertThat(stored.revision()).isEqualTo(new Revision(TUESDAY, 4));
  }

  @ParameterizedTest
  @CsvSource({"ana, MEMBER, true", "ben, COACH, false", "ben, ADMIN, true"})
  void belongs_to_its_owner_and_the_admins(String who, Role role, boolean his) {
    var actor = actor(who, GYM, role);
    if (his) {
      assertThat(stock.visibleTo(actor, workout.id())).isSameAs(workout);
    } else {
      refuses(() -> stock.visibleTo(actor, workout.id()));
    }
  }

  @Test
  void an_absent_one_and_that_of_another_organization_are_not_there() {
    refuses(() -> stock.visibleTo(actor("ana", ELSEWHERE, Role.ADMIN), workout.id()));
    refuses(() -> stock.visibleTo(actor("ana", GYM, Role.ADMIN), new WorkoutId(new UUID(3, 2))));
  }

  @Test
  void without_a_membership_nobody_has_any() {
    var platform = new Actor(ANA, null, null, true);
    assertThatThrownBy(() -> stock.visibleTo(platform, workout.id()))
        .extracting("code")
        .isEqualTo(MEMBERSHIP_REQUIRED);
  }

  private static void refuses(Runnable act) {
    assertThatThrownBy(act::run).extracting("code").isEqualTo(NOT_FOUND);
  }

  private static Actor actor(String who, OrganizationId where, Role role) {
    return new Actor(who.equals("ana") ? ANA : BEN, where, role, false);
  }

  private static WorkoutContent content(String name) {
    var squat = new ExerciseId(new UUID(4, 1));
    return new WorkoutContent(name, List.of(Prescription.of(squat, 1, 3)));
  }

  /// Has one workout, which is only read.
  private record Stock(StandaloneWorkout only) implements StandaloneWorkouts {
    @Override
    public Optional<StandaloneWorkout> find(OrganizationId organization, WorkoutId id) {
      return Optional.of(only)
          .filter(it -> it.id().equals(id))
          .filter(it -> it.origin().organization().equals(organization));
    }

    @Override
    public void add(StandaloneWorkout workout) {
      throw new UnsupportedOperationException();
    }

    @Override
    public StandaloneWorkout save(StandaloneWorkout workout) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(StandaloneWorkout workout) {
      throw new UnsupportedOperationException();
    }
  }
}

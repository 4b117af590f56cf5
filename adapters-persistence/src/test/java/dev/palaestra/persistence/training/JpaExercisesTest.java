package dev.palaestra.persistence.training;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static dev.palaestra.domain.training.TrainingError.NAME_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.ExerciseQueries;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Force;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Mechanic;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaExercisesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00.123Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  @Inject Exercises exercises;
  @Inject ExerciseQueries queries;
  @Inject Transactions transactions;
  @Inject Session session;
  @Inject Tenants tenants;

  private OrganizationId gym;
  private OrganizationId elsewhere;
  private AccountId ana;

  @BeforeEach
  void two_gyms() {
    gym = tenants.organization();
    elsewhere = tenants.organization();
    ana = tenants.account();
  }

  @Test
  void keeps_all_of_an_exercise() {
    var exercise = owned(whole("Bench press"));
    add(exercise);
    assertThat(in(() -> exercises.lock(gym, exercise.id())).orElseThrow().view())
        .isEqualTo(exercise.view());
    assertThat(in(() -> queries.find(gym, exercise.id()))).contains(exercise.view());
  }

  @Test
  void keeps_what_little_an_exercise_may_be() {
    var exercise = owned(bare("Plank"));
    add(exercise);
    assertThat(in(() -> exercises.lock(gym, exercise.id())).orElseThrow().view())
        .isEqualTo(exercise.view());
    assertThat(in(() -> queries.find(gym, exercise.id()))).contains(exercise.view());
  }

  @Test
  void what_another_organization_owns_is_not_there() {
    var exercise = owned(bare("Plank"));
    add(exercise);
    assertThat(in(() -> exercises.lock(elsewhere, exercise.id()))).isEmpty();
    assertThat(in(() -> queries.find(elsewhere, exercise.id()))).isEmpty();
    assertThat(in(() -> queries.find(OrganizationId.NONE, exercise.id()))).isEmpty();
  }

  @Test
  void what_is_global_is_everybodys() {
    var name = "Global " + ana.value();
    var exercise = Exercise.create(Scope.GLOBAL, ana, bare(name), NOW);
    add(exercise);
    assertThat(in(() -> exercises.lock(gym, exercise.id())).orElseThrow().owner()).isEmpty();
    assertThat(in(() -> queries.find(elsewhere, exercise.id()))).contains(exercise.view());
    assertThat(in(() -> exercises.namesIn(Scope.GLOBAL)))
        .containsEntry(name.toLowerCase(Locale.ROOT), exercise.id());
    var again = Exercise.create(Scope.GLOBAL, ana, bare(name), NOW);
    assertThatThrownBy(() -> add(again)).extracting("code").isEqualTo(NAME_TAKEN);
  }

  @Test
  void a_change_is_kept_in_a_new_version() {
    var exercise = owned(whole("Bench press"));
    add(exercise);
    var saved = change(exercise, bare("Floor press"), ExerciseStatus.ARCHIVED);
    assertThat(saved.version()).isEqualTo(1);
    assertThat(in(() -> queries.find(gym, exercise.id()))).contains(saved.view());
    assertThat(saved.details()).isEqualTo(bare("Floor press"));
    assertThat(saved.status()).isEqualTo(ExerciseStatus.ARCHIVED);
    assertThat(saved.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void a_change_of_shares_alone_is_a_new_version_too() {
    var exercise = owned(whole("Bench press"));
    add(exercise);
    var shares = Map.of(MuscleGroup.CHEST, Contribution.PRIMARY);
    var details = exercise.details();
    var lighter =
        new ExerciseDetails(
            details.name(), details.description(), details.movement(), shares, details.guide());
    var saved = change(exercise, lighter, ExerciseStatus.ACTIVE);
    assertThat(saved.version()).isEqualTo(1);
    assertThat(in(() -> queries.find(gym, exercise.id())).orElseThrow().contributions())
        .isEqualTo(shares);
  }

  @Test
  void a_stale_one_is_not_saved() {
    var exercise = owned(bare("Plank"));
    add(exercise);
    change(exercise, bare("Side plank"), ExerciseStatus.ACTIVE);
    exercise.edit(bare("Front plank"), LATER);
    assertThatThrownBy(() -> in(() -> exercises.save(exercise)))
        .extracting("code")
        .isEqualTo(LOST_RACE);
  }

  @Test
  void a_name_is_taken_once_in_a_library_whatever_its_case() {
    var plank = owned(bare("Plank"));
    var squat = owned(bare("Squat"));
    in(() -> run(() -> exercises.addAll(List.of(plank, squat))));
    assertThatThrownBy(() -> add(owned(bare("PLANK")))).extracting("code").isEqualTo(NAME_TAKEN);
    assertThatThrownBy(() -> change(squat, bare("plank"), ExerciseStatus.ACTIVE))
        .extracting("code")
        .isEqualTo(NAME_TAKEN);
    add(Exercise.create(new Scope.Owned(elsewhere), ana, bare("Plank"), NOW));
    assertThat(in(() -> exercises.namesIn(new Scope.Owned(gym))))
        .isEqualTo(Map.of("plank", plank.id(), "squat", squat.id()));
  }

  @Test
  void of_many_all_come_in_or_none() {
    add(owned(bare("Plank")));
    var more = List.of(owned(bare("Squat")), owned(bare("Plank")));
    assertThatThrownBy(() -> in(() -> run(() -> exercises.addAll(more))))
        .extracting("code")
        .isEqualTo(NAME_TAKEN);
    assertThat(in(() -> exercises.namesIn(new Scope.Owned(gym))).keySet())
        .isEqualTo(Set.of("plank"));
  }

  @Test
  void a_removed_one_is_gone_with_its_shares() {
    var exercise = owned(whole("Bench press"));
    add(exercise);
    in(() -> run(() -> exercises.remove(exercise)));
    assertThat(in(() -> exercises.lock(gym, exercise.id()))).isEmpty();
    assertThat(
            tenants.count(
                "exercise_contribution where exercise_id = '" + exercise.id().value() + "'"))
        .isZero();
  }

  @Test
  void who_or_what_is_nowhere_cannot_own_one() {
    var stranger = Exercise.create(new Scope.Owned(gym), AccountId.next(NOW), bare("Plank"), NOW);
    assertThatThrownBy(() -> add(stranger)).hasMessageContaining("exercise_owner");
    var nowhere = OrganizationId.next(NOW);
    var lost = Exercise.create(new Scope.Owned(nowhere), ana, bare("Plank"), NOW);
    assertThatThrownBy(() -> add(lost)).hasMessageContaining("exercise_organization");
  }

  @Test
  void an_unused_one_is_unused() {
    var exercise = owned(bare("Plank"));
    add(exercise);
    assertThat(in(() -> exercises.isUsed(exercise.id()))).isFalse();
  }

  private Exercise change(Exercise exercise, ExerciseDetails details, ExerciseStatus status) {
    return in(() -> {
      var present = exercises.lock(gym, exercise.id()).orElseThrow();
      present.edit(details, LATER);
      present.changeStatus(status, LATER);
      return exercises.save(present);
    });
  }

  private Exercise owned(ExerciseDetails details) {
    return Exercise.create(new Scope.Owned(gym), ana, details, NOW);
  }

  private void add(Exercise exercise) {
    in(() -> run(() -> exercises.add(exercise)));
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }

  private <T> T in(Supplier<T> work) {
    return transactions.inTransaction(work);
  }

  private static ExerciseDetails whole(String name) {
    return new ExerciseDetails(
        name,
        "Lie down and press.",
        new Movement(
            Equipment.BARBELL,
            ExerciseCategory.STRENGTH,
            Difficulty.ADVANCED,
            Force.PUSH,
            Mechanic.COMPOUND),
        Map.of(
            MuscleGroup.CHEST, Contribution.PRIMARY,
            MuscleGroup.TRICEPS, Contribution.HIGH,
            MuscleGroup.FRONT_DELTS, Contribution.MODERATE,
            MuscleGroup.ABS, Contribution.MINIMAL),
        new Guide("One.\nTwo.", "https://example.org/1.jpg", "https://example.org/2.mp4"));
  }

  private static ExerciseDetails bare(String name) {
    return new ExerciseDetails(
        name, null, Movement.of(Equipment.OTHER, ExerciseCategory.BALANCE), Map.of(), Guide.NONE);
  }
}

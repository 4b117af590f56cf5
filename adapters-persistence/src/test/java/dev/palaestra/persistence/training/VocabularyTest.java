package dev.palaestra.persistence.training;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyTest {
  @Inject Exercises exercises;
  @Inject Transactions transactions;
  @Inject Tenants tenants;
  @Inject Jdbc jdbc;

  private OrganizationId gym;
  private AccountId ana;

  @BeforeEach
  void a_gym() {
    gym = tenants.organization();
    ana = tenants.account();
  }

  @Test
  void has_the_words_of_all_names() {
    add("Bench Press", "Pull-Up", "Press");
    assertThat(words()).containsExactly("bench", "press", "pull", "pullup", "up");
  }

  @Test
  void a_word_goes_with_the_last_name_that_has_it() {
    var mistyped = add("Benhc Press", "Leg Press").getFirst();
    rename(mistyped, "Bench Press");
    assertThat(words()).containsExactly("bench", "leg", "press");
    remove(mistyped);
    assertThat(words()).containsExactly("leg", "press");
  }

  @Test
  void what_others_call_theirs_keeps_no_word() {
    var press = add("Press").getFirst();
    var neighbours = new Scope.Owned(tenants.organization());
    transactions.inTransaction(
        () -> exercises.add(Exercise.create(neighbours, ana, details("Press"), NOW)));
    remove(press);
    assertThat(words()).isEmpty();
    assertThat(
            tenants.count(
                "exercise_word where organization_id = '%s'"
                    .formatted(neighbours.tenant().value())))
        .isEqualTo(1);
  }

  @Test
  void a_word_that_somebody_has_just_taken_up_is_kept() throws Exception {
    var lunge = add("Lunge").getFirst();
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var removal =
          transactions.inTransaction(() -> {
            exercises.add(exercise("Side Lunge"));
            var it = others.submit(() -> remove(lunge));
            while (!it.isDone() && !somebodyWaits()) {
              Thread.onSpinWait();
            }
            return it;
          });
      removal.get();
    }
    assertThat(words()).containsExactly("lunge", "side");
  }

  @Test
  void a_word_that_two_give_up_at_once_goes() throws Exception {
    var given = add("Lunge", "Side Lunge");
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var removal =
          transactions.inTransaction(() -> {
            exercises.remove(given.getFirst());
            var it = others.submit(() -> remove(given.getLast()));
            while (!it.isDone() && !somebodyWaits()) {
              Thread.onSpinWait();
            }
            return it;
          });
      removal.get();
    }
    assertThat(words()).isEmpty();
  }

  @Test
  void two_who_change_words_crosswise_do_not_stop_each_other() throws InterruptedException {
    for (var round = 0; round < 10; round++) {
      var lunge = add("Lunge A" + round).getFirst();
      var squat = add("Squat B" + round).getFirst();
      var suffix = " " + round;
      List<Callable<Object>> changes =
          List.of(
              () -> renamed(lunge, "Squat C" + suffix), () -> renamed(squat, "Lunge D" + suffix));
      try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(crowd.invokeAll(changes))
            .extracting(Future::state)
            .containsOnly(Future.State.SUCCESS);
      }
      remove(lunge);
      remove(squat);
    }
    assertThat(words()).isEmpty();
  }

  private Exercise renamed(Exercise exercise, String name) {
    rename(exercise, name);
    return exercise;
  }

  private boolean somebodyWaits() {
    return tenants.count("pg_locks where not granted") > 0;
  }

  private List<String> words() {
    return jdbc.query(
        "select word from exercise_word where organization_id = '%s' order by word"
            .formatted(gym.value()),
        row -> row.getString(1));
  }

  private List<Exercise> add(String... names) {
    var made = Stream.of(names).map(this::exercise).toList();
    transactions.inTransaction(() -> exercises.addAll(made));
    return made;
  }

  private Exercise exercise(String name) {
    return Exercise.create(new Scope.Owned(gym), ana, details(name), NOW);
  }

  private void rename(Exercise exercise, String name) {
    transactions.inTransaction(() -> {
      var present = exercises.lock(gym, exercise.id()).orElseThrow();
      present.edit(details(name), NOW);
      exercises.save(present);
    });
  }

  private void remove(Exercise exercise) {
    transactions.inTransaction(
        () -> exercises.remove(exercises.lock(gym, exercise.id()).orElseThrow()));
  }

  private static ExerciseDetails details(String name) {
    return new ExerciseDetails(
        name, null, Movement.of(Equipment.OTHER, ExerciseCategory.BALANCE), Map.of(), Guide.NONE);
  }
}

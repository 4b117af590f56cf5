package dev.palaestra.application.training;

import static dev.palaestra.application.training.Library.ADMIN;
import static dev.palaestra.application.training.Library.ANA;
import static dev.palaestra.application.training.Library.BEN;
import static dev.palaestra.application.training.Library.PLATFORM;
import static dev.palaestra.application.training.Library.STRANGER;
import static dev.palaestra.application.training.Library.refusalOf;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.training.RemoveExercise.Command;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.Scope;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RemoveExerciseTest {
  private final Library library = new Library();
  private final Exercise own = library.has(ANA, "Bench press");
  private final Exercise global = library.has(Scope.GLOBAL, PLATFORM, "Squat");
  private final RemoveExercise removeExercise =
      new RemoveExercise(
          library.access, library.exercises, library.audit, library.transactions, library.clock);

  @Test
  void an_unused_one_is_gone() {
    remove(ANA, own, ExpectedVersion.ANY);
    assertThat(library.exercises.stored(own.id())).isEmpty();
    var entry = library.audited().getFirst();
    assertThat(entry.action()).isEqualTo("exercise.removed");
    assertThat(entry.before()).containsEntry("name", "Bench press");
    assertThat(entry.after()).isEmpty();
    assertThat(refusalOf(() -> remove(ANA, own, ExpectedVersion.ANY)).code()).isEqualTo(NOT_FOUND);
  }

  @Test
  void a_used_one_is_archived() {
    library.exercises.use(own.id());
    remove(ADMIN, own, ExpectedVersion.ANY);
    assertThat(library.stored(own).status()).isEqualTo(ExerciseStatus.ARCHIVED);
    var entry = library.audited().getFirst();
    assertThat(entry.action()).isEqualTo("exercise.status_changed");
    assertThat(entry.before()).isEqualTo(Map.of("status", "ACTIVE"));
    assertThat(entry.after()).isEqualTo(Map.of("status", "ARCHIVED"));
  }

  @Test
  void a_global_one_goes_by_the_platform_admin() {
    remove(PLATFORM, global, new ExpectedVersion(Set.of(0)));
    assertThat(library.exercises.stored(global.id())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void others_do_not(Actor actor, boolean ofTheGym, ErrorCode code) {
    var exercise = ofTheGym ? own : global;
    assertThat(refusalOf(() -> remove(actor, exercise, ExpectedVersion.ANY)).code())
        .isEqualTo(code);
    assertThat(library.exercises.count()).isEqualTo(2);
  }

  static Stream<Arguments> others_do_not() {
    return Stream.of(
        Arguments.of(BEN, true, NOT_ALLOWED),
        Arguments.of(STRANGER, true, NOT_FOUND),
        Arguments.of(PLATFORM, true, NOT_FOUND),
        Arguments.of(STRANGER, false, NOT_ALLOWED));
  }

  @Test
  void a_stale_version_stays() {
    assertThat(refusalOf(() -> remove(ANA, own, new ExpectedVersion(Set.of(3)))).code())
        .isEqualTo(STALE_VERSION);
    assertThat(library.exercises.count()).isEqualTo(2);
  }

  private void remove(Actor actor, Exercise exercise, ExpectedVersion expected) {
    removeExercise.handle(new Command(actor, exercise.id(), expected));
  }
}

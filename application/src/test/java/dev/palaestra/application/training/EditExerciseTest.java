package dev.palaestra.application.training;

import static dev.palaestra.application.training.Library.ADMIN;
import static dev.palaestra.application.training.Library.ANA;
import static dev.palaestra.application.training.Library.BEN;
import static dev.palaestra.application.training.Library.EARLIER;
import static dev.palaestra.application.training.Library.MEMBER;
import static dev.palaestra.application.training.Library.NOBODY;
import static dev.palaestra.application.training.Library.NOW;
import static dev.palaestra.application.training.Library.PLATFORM;
import static dev.palaestra.application.training.Library.STRANGER;
import static dev.palaestra.application.training.Library.details;
import static dev.palaestra.application.training.Library.refusalOf;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;
import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static dev.palaestra.domain.training.TrainingError.NAME_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.training.EditExercise.Command;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.Scope;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditExerciseTest {
  private final Library library = new Library();
  private final Exercise own = library.has(ANA, "Bench press");
  private final Exercise global = library.has(Scope.GLOBAL, PLATFORM, "Squat");
  private final EditExercise editExercise =
      new EditExercise(
          library.access, library.exercises, library.audit, library.transactions, library.clock);

  @Test
  void its_author_rewrites_it_without_needing_a_plan() {
    var edited = rename(ANA, own, "Floor press");
    assertThat(edited.version()).isEqualTo(1);
    assertThat(library.stored(own).details()).isEqualTo(details("Floor press"));
    assertThat(library.stored(own).updatedAt()).isEqualTo(NOW);
    assertThat(library.stored(own).createdAt()).isEqualTo(EARLIER);
  }

  @Test
  void the_edit_sees_the_present_details() {
    editExercise.handle(
        new Command(
            ANA,
            own.id(),
            ExpectedVersion.ANY,
            present -> details(present.name() + " with chains")));
    assertThat(library.stored(own).details().name()).isEqualTo("Bench press with chains");
  }

  @Test
  void only_what_changed_is_written_down() {
    rename(ADMIN, own, "Floor press");
    assertThat(library.audited())
        .containsExactly(
            new AuditEntry(
                NOW,
                ADMIN.account(),
                ADMIN.tenant(),
                "exercise.changed",
                "exercise",
                own.id().value(),
                Map.of("name", "Bench press"),
                Map.of("name", "Floor press")));
  }

  @Test
  void the_platform_admin_rewrites_what_is_global() {
    rename(PLATFORM, global, "Back squat");
    assertThat(library.stored(global).details().name()).isEqualTo("Back squat");
  }

  @ParameterizedTest
  @MethodSource
  void others_do_not(Actor actor, boolean ofTheGym, ErrorCode code) {
    var exercise = ofTheGym ? own : global;
    var before = library.stored(exercise).view();
    assertThat(refusalOf(() -> rename(actor, exercise, "Mine now")).code()).isEqualTo(code);
    assertThat(library.stored(exercise).view()).isEqualTo(before);
    assertThat(library.audited()).isEmpty();
  }

  static Stream<Arguments> others_do_not() {
    return Stream.of(
        Arguments.of(BEN, true, NOT_ALLOWED),
        Arguments.of(MEMBER, true, NOT_ALLOWED),
        Arguments.of(STRANGER, true, NOT_FOUND),
        Arguments.of(PLATFORM, true, NOT_FOUND),
        Arguments.of(NOBODY, true, NOT_FOUND),
        Arguments.of(ADMIN, false, NOT_ALLOWED));
  }

  @Test
  void a_stale_version_is_told_before_broken_rules_and_after_rights() {
    var stale = new ExpectedVersion(Set.of(7));
    assertThat(refusalOf(() -> rename(ANA, own, "ab", stale)).code()).isEqualTo(STALE_VERSION);
    assertThat(refusalOf(() -> rename(BEN, own, "ab", stale)).code()).isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> rename(ANA, own, "ab", new ExpectedVersion(Set.of(0)))).code())
        .isEqualTo(VALIDATION_FAILED);
  }

  @Test
  void a_name_of_another_one_is_taken() {
    library.has(BEN, "Floor press");
    assertThat(refusalOf(() -> rename(ANA, own, "floor press")).code()).isEqualTo(NAME_TAKEN);
    rename(ANA, own, "BENCH press");
    assertThat(library.stored(own).details().name()).isEqualTo("BENCH press");
  }

  private Exercise rename(Actor actor, Exercise exercise, String name) {
    return rename(actor, exercise, name, ExpectedVersion.ANY);
  }

  private Exercise rename(Actor actor, Exercise exercise, String name, ExpectedVersion expected) {
    return editExercise.handle(new Command(actor, exercise.id(), expected, _ -> details(name)));
  }
}

package dev.palaestra.application.training;

import static dev.palaestra.application.training.Library.ADMIN;
import static dev.palaestra.application.training.Library.ANA;
import static dev.palaestra.application.training.Library.BEN;
import static dev.palaestra.application.training.Library.NOW;
import static dev.palaestra.application.training.Library.STRANGER;
import static dev.palaestra.application.training.Library.refusalOf;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;
import static dev.palaestra.domain.training.ExerciseStatus.ACTIVE;
import static dev.palaestra.domain.training.ExerciseStatus.ARCHIVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.training.ChangeExerciseStatus.Command;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeExerciseStatusTest {
  private final Library library = new Library();
  private final Exercise own = library.has(ANA, "Bench press");
  private final ChangeExerciseStatus changeStatus =
      new ChangeExerciseStatus(
          library.access, library.exercises, library.audit, library.transactions, library.clock);

  @Test
  void it_is_archived_and_brought_back() {
    assertThat(change(ANA, ARCHIVED).version()).isEqualTo(1);
    assertThat(library.stored(own).status()).isEqualTo(ARCHIVED);
    assertThat(library.stored(own).updatedAt()).isEqualTo(NOW);
    change(ADMIN, ACTIVE);
    assertThat(library.stored(own).status()).isEqualTo(ACTIVE);
    assertThat(library.audited())
        .extracting(AuditEntry::action)
        .containsExactly("exercise.status_changed", "exercise.status_changed");
  }

  @Test
  void what_is_so_already_stays_untouched() {
    assertThat(change(ANA, ACTIVE).version()).isZero();
    assertThat(library.stored(own).view()).isEqualTo(own.view());
    assertThat(library.audited()).isEmpty();
  }

  @Test
  void others_are_refused() {
    assertThat(refusalOf(() -> change(BEN, ARCHIVED)).code()).isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> change(STRANGER, ARCHIVED)).code()).isEqualTo(NOT_FOUND);
    assertThat(library.stored(own).status()).isEqualTo(ACTIVE);
  }

  @Test
  void a_stale_version_is_refused() {
    var stale = new Command(ANA, own.id(), new ExpectedVersion(Set.of()), () -> ARCHIVED);
    assertThat(refusalOf(() -> changeStatus.handle(stale)).code()).isEqualTo(STALE_VERSION);
  }

  private Exercise change(Actor actor, ExerciseStatus status) {
    return changeStatus.handle(new Command(actor, own.id(), ExpectedVersion.ANY, () -> status));
  }
}

package dev.palaestra.application.training;

import static dev.palaestra.application.training.Studio.ADMIN;
import static dev.palaestra.application.training.Studio.COACH;
import static dev.palaestra.application.training.Studio.COLLEAGUE;
import static dev.palaestra.application.training.Studio.NOW;
import static dev.palaestra.application.training.Studio.PLATFORM;
import static dev.palaestra.application.training.Studio.STRANGER;
import static dev.palaestra.application.training.Studio.refusalOf;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.Revision;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditProgramTest {
  private final Studio studio = new Studio();
  private final EditProgram editProgram =
      new EditProgram(
          studio.programs, studio.exercises, studio.audit, studio.transactions, studio.clock);
  private final RemoveProgram removeProgram =
      new RemoveProgram(studio.programs, studio.audit, studio.transactions, studio.clock);

  @Test
  void its_owner_changes_it() {
    var program = studio.program();
    var answer = rename(COACH, program, ExpectedVersion.ANY);

    assertThat(answer.program().revision()).isEqualTo(new Revision(NOW, 1));
    assertThat(answer.exercises()).containsOnlyKeys(studio.press);
    assertThat(studio.stored(program.id()).details())
        .isEqualTo(ProgramDetails.checked("Better base", null, 8));
    assertThat(studio.stored(program.id()).revision()).isEqualTo(new Revision(NOW, 1));
    var entry = studio.audit.entries().getFirst();
    assertThat(entry.action()).isEqualTo("program.changed");
    assertThat(entry.before()).isEqualTo(Map.of("name", "Base"));
    assertThat(entry.after()).isEqualTo(Map.of("name", "Better base"));
  }

  @Test
  void others_do_not() {
    var program = studio.program();
    var template = studio.template();
    var global = studio.globalTemplate();
    rename(ADMIN, program, ExpectedVersion.ANY);
    rename(PLATFORM, global, ExpectedVersion.ANY);
    assertThat(refusalOf(() -> rename(COLLEAGUE, program, ExpectedVersion.ANY)))
        .isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> rename(STRANGER, program, ExpectedVersion.ANY)))
        .isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> rename(PLATFORM, program, ExpectedVersion.ANY)))
        .isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> rename(COACH, template, ExpectedVersion.ANY)))
        .isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> rename(ADMIN, global, ExpectedVersion.ANY))).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void a_stale_copy_changes_nothing() {
    var program = studio.program();
    var stale = new ExpectedVersion(Set.of(7));
    assertThat(refusalOf(() -> rename(COACH, program, stale))).isEqualTo(STALE_VERSION);
    assertThat(refusalOf(() -> remove(COACH, program, stale))).isEqualTo(STALE_VERSION);
    assertThat(studio.stored(program.id()).revision()).isEqualTo(program.revision());
    assertThat(studio.audited()).isEmpty();
  }

  @Test
  void its_owner_removes_it() {
    var program = studio.program();
    assertThat(refusalOf(() -> remove(COLLEAGUE, program, ExpectedVersion.ANY)))
        .isEqualTo(NOT_FOUND);
    remove(COACH, program, new ExpectedVersion(Set.of(0)));
    assertThat(studio.programs.stored(program.id())).isEmpty();
    assertThat(studio.audited()).containsExactly("program.removed");
    assertThat(refusalOf(() -> remove(COACH, program, ExpectedVersion.ANY))).isEqualTo(NOT_FOUND);
  }

  private ProgramAnswer rename(Actor actor, Program program, ExpectedVersion expected) {
    return editProgram.handle(
        new EditProgram.Command(
            actor,
            program.id(),
            expected,
            it -> ProgramDetails.checked("Better base", it.description(), it.durationWeeks())));
  }

  private void remove(Actor actor, Program program, ExpectedVersion expected) {
    removeProgram.handle(new RemoveProgram.Command(actor, program.id(), expected));
  }
}

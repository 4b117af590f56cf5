package dev.palaestra.application.training;

import static dev.palaestra.application.training.Studio.COACH;
import static dev.palaestra.application.training.Studio.ELSEWHERE;
import static dev.palaestra.application.training.Studio.GYM;
import static dev.palaestra.application.training.Studio.MEMBER;
import static dev.palaestra.application.training.Studio.NOBODY;
import static dev.palaestra.application.training.Studio.STRANGER;
import static dev.palaestra.application.training.Studio.UNPAID;
import static dev.palaestra.application.training.Studio.refusalOf;
import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.PRO_TIER_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.training.CloneProgram.Command;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.ProgramId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloneProgramTest {
  private final Studio studio = new Studio();
  private final CloneProgram cloneProgram =
      new CloneProgram(
          studio.programs,
          studio.exercises,
          studio.entitlements,
          studio.audit,
          studio.transactions,
          studio.clock);

  @Test
  void a_clone_belongs_to_the_one_who_clones() {
    var template = studio.template();
    studio.exercises.archive(studio.press);

    var answer = clone(MEMBER, template.id(), null);
    var copy = studio.stored(answer.program().id());
    assertThat(answer.program().workouts()).isEqualTo(copy.workouts());
    assertThat(answer.exercises().values())
        .extracting(PrescribedExercise::name)
        .containsExactly("Press");

    assertThat(copy.origin().owner()).isEqualTo(MEMBER.account());
    assertThat(copy.origin().organization()).isEqualTo(GYM);
    assertThat(copy.isTemplate()).isFalse();
    assertThat(copy.details().name()).isEqualTo("My Base");
    assertThat(copy.workouts()).hasSize(1);
    var entry = studio.audit.entries().getFirst();
    assertThat(entry.action()).isEqualTo("program.cloned");
    assertThat(entry.after())
        .containsEntry("template_id", template.id().value())
        .containsAllEntriesOf(copy.facts());
  }

  @Test
  void global_templates_are_cloned_everywhere() {
    var copy = clone(STRANGER, studio.globalTemplate().id(), "Ours").program();
    assertThat(copy.origin().organization()).isEqualTo(ELSEWHERE);
    assertThat(copy.details().name()).isEqualTo("Ours");
  }

  @Test
  void what_is_no_template_to_be_seen_is_not_there() {
    var program = studio.program();
    var template = studio.template();
    assertThat(refusalOf(() -> clone(COACH, program.id(), null))).isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> clone(STRANGER, template.id(), null))).isEqualTo(NOT_FOUND);
  }

  @Test
  void a_free_organization_is_refused_before_anything_is_looked_for() {
    var nowhere = new ProgramId(new UUID(0, 1));
    assertThat(refusalOf(() -> clone(UNPAID, nowhere, null))).isEqualTo(PRO_TIER_REQUIRED);
    assertThat(refusalOf(() -> clone(NOBODY, nowhere, null))).isEqualTo(MEMBERSHIP_REQUIRED);
  }

  @Test
  void a_wrong_name_is_told_after_the_plan_and_an_absent_template() {
    var template = studio.template();
    var program = studio.program();
    assertThat(refusalOf(() -> clone(UNPAID, template.id(), "ab"))).isEqualTo(PRO_TIER_REQUIRED);
    assertThat(refusalOf(() -> clone(STRANGER, template.id(), "ab"))).isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> clone(COACH, program.id(), "ab"))).isEqualTo(NOT_FOUND);
    assertThat(refusalOf(() -> clone(COACH, template.id(), "ab"))).isEqualTo(VALIDATION_FAILED);
  }

  private ProgramAnswer clone(Actor actor, ProgramId template, @Nullable String name) {
    return cloneProgram.handle(new Command(actor, template, () -> name));
  }
}

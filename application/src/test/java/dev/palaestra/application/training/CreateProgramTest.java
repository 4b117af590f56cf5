package dev.palaestra.application.training;

import static dev.palaestra.application.training.Studio.ADMIN;
import static dev.palaestra.application.training.Studio.COACH;
import static dev.palaestra.application.training.Studio.DESIGN;
import static dev.palaestra.application.training.Studio.GYM;
import static dev.palaestra.application.training.Studio.MEMBER;
import static dev.palaestra.application.training.Studio.NOBODY;
import static dev.palaestra.application.training.Studio.NOW;
import static dev.palaestra.application.training.Studio.PLATFORM;
import static dev.palaestra.application.training.Studio.UNPAID;
import static dev.palaestra.application.training.Studio.details;
import static dev.palaestra.application.training.Studio.refusalOf;
import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.PRO_TIER_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.training.CreateProgram.Command;
import dev.palaestra.application.training.CreateProgram.Plan;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramOrigin;
import dev.palaestra.domain.training.Revision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateProgramTest {
  private final Studio studio = new Studio();
  private final CreateProgram createProgram =
      new CreateProgram(
          studio.programs, studio.entitlements, studio.audit, studio.transactions, studio.clock);

  @Test
  void a_coach_makes_a_program_of_his_own() {
    var answer = createProgram.handle(command(COACH, false));
    var id = answer.program().id();
    var program = studio.stored(id);
    assertThat(answer.program().revision()).isEqualTo(program.revision());
    assertThat(program.origin()).isEqualTo(new ProgramOrigin(id, GYM, COACH.account(), false, NOW));
    assertThat(program.details()).isEqualTo(details("Base"));
    assertThat(program.design()).isEqualTo(DESIGN);
    assertThat(program.revision()).isEqualTo(new Revision(NOW, 0));
    assertThat(studio.audit.entries())
        .containsExactly(
            AuditEntry.by(COACH, NOW, "program.created")
                .on("program", id.value())
                .created(
                    Map.of(
                        "name", "Base",
                        "description", "",
                        "duration_weeks", 8,
                        "template", false,
                        "status", "ACTIVE")));
  }

  @Test
  void templates_are_made_by_admins() {
    var id = made(ADMIN);
    assertThat(studio.stored(id).isTemplate()).isTrue();
    assertThat(studio.stored(id).origin().organization()).isEqualTo(GYM);
    assertThat(refusalOf(() -> createProgram.handle(command(COACH, true)))).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void the_platform_admin_makes_templates_for_all() {
    var id = made(PLATFORM);
    assertThat(studio.stored(id).origin().isGlobal()).isTrue();
    assertThat(studio.audit.entries().getFirst().organization()).isEqualTo(OrganizationId.NONE);
    assertThat(refusalOf(() -> createProgram.handle(command(PLATFORM, false))))
        .isEqualTo(MEMBERSHIP_REQUIRED);
  }

  @Test
  void a_platform_admin_who_runs_the_gym_makes_its_templates() {
    var both = new Actor(PLATFORM.account(), GYM, Role.ADMIN, true);
    var id = made(both);
    assertThat(studio.stored(id).origin().organization()).isEqualTo(GYM);
  }

  @Test
  void others_make_none() {
    assertThat(refusalOf(() -> createProgram.handle(command(MEMBER, false))))
        .isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> createProgram.handle(command(NOBODY, true))))
        .isEqualTo(MEMBERSHIP_REQUIRED);
    assertThat(refusalOf(() -> createProgram.handle(command(UNPAID, false))))
        .isEqualTo(PRO_TIER_REQUIRED);
    assertThat(studio.audited()).isEmpty();
  }

  @Test
  void wrong_fields_are_told_after_the_plan() {
    assertThat(refusalOf(() -> createProgram.handle(wrong(UNPAID)))).isEqualTo(PRO_TIER_REQUIRED);
    assertThat(refusalOf(() -> createProgram.handle(wrong(COACH)))).isEqualTo(VALIDATION_FAILED);
  }

  private ProgramId made(Actor actor) {
    return createProgram.handle(command(actor, true)).program().id();
  }

  private static Command command(Actor actor, boolean template) {
    return new Command(actor, template, () -> new Plan(DESIGN, details("Base")));
  }

  private static Command wrong(Actor actor) {
    return new Command(actor, false, () -> new Plan(DESIGN, details("ab")));
  }
}

package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgramsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final OrganizationId GYM = new OrganizationId(new UUID(1, 1));
  private static final OrganizationId ELSEWHERE = new OrganizationId(new UUID(1, 2));
  private static final AccountId ANA = new AccountId(new UUID(2, 1));
  private static final AccountId BEN = new AccountId(new UUID(2, 2));
  private static final Actor OWNER = new Actor(ANA, GYM, Role.COACH, false);
  private static final Actor ADMIN = new Actor(BEN, GYM, Role.ADMIN, false);
  private static final Actor COLLEAGUE = new Actor(BEN, GYM, Role.COACH, false);
  private static final Actor STRANGER = new Actor(ANA, ELSEWHERE, Role.ADMIN, false);
  private static final Actor NOBODY = new Actor(ANA, null, null, false);
  private static final Actor PLATFORM = new Actor(BEN, null, null, true);
  private static final Actor PLATFORM_IN_GYM = new Actor(BEN, GYM, Role.MEMBER, true);

  @Test
  void the_owner_and_the_admins_reach_and_change_a_program() {
    var program = program(GYM, false);
    var programs = new Shelf(program);
    assertThat(programs.visibleTo(OWNER, program.id())).isSameAs(program);
    assertThat(programs.changeableBy(OWNER, program.id())).isSameAs(program);
    assertThat(programs.changeableBy(ADMIN, program.id())).isSameAs(program);
  }

  @Test
  void to_who_may_not_see_a_program_it_is_not_there() {
    var program = program(GYM, false);
    var programs = new Shelf(program);
    refuses(NOT_FOUND, () -> programs.visibleTo(COLLEAGUE, program.id()));
    refuses(NOT_FOUND, () -> programs.changeableBy(COLLEAGUE, program.id()));
    refuses(NOT_FOUND, () -> programs.visibleTo(STRANGER, program.id()));
    refuses(NOT_FOUND, () -> programs.visibleTo(PLATFORM, program.id()));
    refuses(NOT_FOUND, () -> programs.visibleTo(OWNER, ProgramId.next(NOW)));
  }

  @Test
  void who_may_see_a_template_but_not_change_it_is_told_so() {
    var template = program(GYM, true);
    var programs = new Shelf(template);
    assertThat(programs.visibleTo(COLLEAGUE, template.id())).isSameAs(template);
    refuses(NOT_ALLOWED, () -> programs.changeableBy(COLLEAGUE, template.id()));
    assertThat(programs.changeableBy(ADMIN, template.id())).isSameAs(template);
  }

  @Test
  void the_platform_admin_alone_changes_a_global_template_with_a_membership_or_without() {
    var template = program(OrganizationId.NONE, true);
    var programs = new Shelf(template);
    assertThat(programs.changeableBy(PLATFORM, template.id())).isSameAs(template);
    assertThat(programs.changeableBy(PLATFORM_IN_GYM, template.id())).isSameAs(template);
    refuses(NOT_ALLOWED, () -> programs.changeableBy(ADMIN, template.id()));
  }

  @Test
  void without_a_membership_not_even_global_templates_are_reached() {
    var template = program(OrganizationId.NONE, true);
    refuses(MEMBERSHIP_REQUIRED, () -> new Shelf(template).visibleTo(NOBODY, template.id()));
  }

  private static void refuses(ErrorCode code, Runnable act) {
    assertThatThrownBy(act::run).extracting("code").isEqualTo(code);
  }

  private static Program program(OrganizationId organization, boolean template) {
    return Program.create(
        new ProgramOrigin(ProgramId.next(NOW), organization, ANA, template, NOW),
        new ProgramDesign(SplitType.CUSTOM, new Cyclic(3, 1)),
        new ProgramDetails("Base", null, 8));
  }

  /// Has one program, which is only read.
  private record Shelf(Program only) implements Programs {
    @Override
    public Optional<Program> find(OrganizationId organization, ProgramId id) {
      return Optional.of(only)
          .filter(it -> it.id().equals(id))
          .filter(it -> it.origin().isGlobal() || it.origin().organization().equals(organization));
    }

    @Override
    public void add(Program program) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Program save(Program program) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Program program) {
      throw new UnsupportedOperationException();
    }
  }
}

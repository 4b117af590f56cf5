package dev.palaestra.application.training;

import static dev.palaestra.application.training.Library.ADMIN;
import static dev.palaestra.application.training.Library.ANA;
import static dev.palaestra.application.training.Library.BEN;
import static dev.palaestra.application.training.Library.GYM;
import static dev.palaestra.application.training.Library.MEMBER;
import static dev.palaestra.application.training.Library.NOBODY;
import static dev.palaestra.application.training.Library.NOW;
import static dev.palaestra.application.training.Library.PLATFORM;
import static dev.palaestra.application.training.Library.STRANGER;
import static dev.palaestra.application.training.Library.UNPAID;
import static dev.palaestra.application.training.Library.details;
import static dev.palaestra.application.training.Library.refusalOf;
import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.PRO_TIER_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static dev.palaestra.domain.training.ScopeKind.GLOBAL;
import static dev.palaestra.domain.training.ScopeKind.ORGANIZATION;
import static dev.palaestra.domain.training.TrainingError.NAME_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.training.CreateExercise.Command;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.domain.training.ScopeKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreateExerciseTest {
  private final Library library = new Library();
  private final CreateExercise createExercise =
      new CreateExercise(
          library.access, library.exercises, library.audit, library.transactions, library.clock);

  @Test
  void a_coach_adds_to_his_organization() {
    var created = create(ANA, ORGANIZATION, "Bench press");
    var stored = library.stored(created);
    assertThat(stored.scope()).isEqualTo(new Scope.Owned(GYM));
    assertThat(stored.owner()).contains(ANA.account());
    assertThat(stored.details()).isEqualTo(details("Bench press"));
    assertThat(stored.createdAt()).isEqualTo(NOW);
  }

  @Test
  void the_platform_admin_adds_for_everybody() {
    var created = create(PLATFORM, GLOBAL, "Bench press");
    assertThat(library.stored(created).scope()).isEqualTo(Scope.GLOBAL);
    assertThat(library.stored(created).owner()).isEmpty();
    assertThat(library.audited().getFirst().organization()).isEqualTo(OrganizationId.NONE);
  }

  @Test
  void it_is_written_down() {
    var created = create(ANA, ORGANIZATION, "Bench press");
    assertThat(library.audited())
        .containsExactly(
            new AuditEntry(
                NOW,
                ANA.account(),
                GYM,
                "exercise.created",
                "exercise",
                created.id().value(),
                Map.of(),
                Map.of(
                    "name", "Bench press",
                    "status", "ACTIVE",
                    "equipment", "BARBELL",
                    "category", "STRENGTH",
                    "muscle_contributions", Map.of("CHEST", new BigDecimal("1.00")))));
  }

  @ParameterizedTest
  @MethodSource
  void others_are_refused(Actor actor, ScopeKind scope, ErrorCode code) {
    assertThat(refusalOf(() -> create(actor, scope, "Bench press")).code()).isEqualTo(code);
    assertThat(library.exercises.count()).isZero();
    assertThat(library.audited()).isEmpty();
  }

  static Stream<Arguments> others_are_refused() {
    return Stream.of(
        Arguments.of(MEMBER, ORGANIZATION, NOT_ALLOWED),
        Arguments.of(NOBODY, ORGANIZATION, MEMBERSHIP_REQUIRED),
        Arguments.of(PLATFORM, ORGANIZATION, MEMBERSHIP_REQUIRED),
        Arguments.of(UNPAID, ORGANIZATION, PRO_TIER_REQUIRED),
        Arguments.of(ADMIN, GLOBAL, NOT_ALLOWED));
  }

  @Test
  void the_plan_is_looked_at_before_the_details() {
    assertThat(refusalOf(() -> create(UNPAID, ORGANIZATION, "ab")).code())
        .isEqualTo(PRO_TIER_REQUIRED);
    assertThat(refusalOf(() -> create(ANA, ORGANIZATION, "ab")).code())
        .isEqualTo(VALIDATION_FAILED);
  }

  @Test
  void a_name_is_taken_once_in_a_scope_whatever_its_case() {
    create(ANA, ORGANIZATION, "Bench press");
    assertThat(refusalOf(() -> create(BEN, ORGANIZATION, "BENCH PRESS")).code())
        .isEqualTo(NAME_TAKEN);
    create(PLATFORM, GLOBAL, "Bench press");
    create(STRANGER, ORGANIZATION, "Bench press");
    assertThat(library.exercises.count()).isEqualTo(3);
  }

  private Exercise create(Actor actor, ScopeKind scope, String name) {
    return createExercise.handle(new Command(actor, scope, () -> details(name)));
  }
}

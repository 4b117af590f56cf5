package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.training.ExerciseStatus.ACTIVE;
import static dev.palaestra.domain.training.ExerciseStatus.ARCHIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final OrganizationId GYM = OrganizationId.next(NOW);
  private static final AccountId ANA = AccountId.next(NOW);
  private static final AccountId BEN = AccountId.next(NOW);

  private final Exercise exercise =
      Exercise.create(new Scope.Owned(GYM), ANA, details("Bench press"), NOW);

  @Test
  void a_new_one_is_its_authors_and_active() {
    assertThat(exercise.view())
        .isEqualTo(
            new ExerciseView(
                exercise.id(),
                new Scope.Owned(GYM),
                ANA,
                "Bench press",
                null,
                Movement.of(Equipment.BARBELL, ExerciseCategory.STRENGTH),
                Map.of(MuscleGroup.CHEST, Contribution.PRIMARY),
                Guide.NONE,
                ACTIVE,
                NOW,
                NOW,
                0));
  }

  @Test
  void a_global_one_is_nobodys() {
    var global = Exercise.create(Scope.GLOBAL, ANA, details("Bench press"), NOW);
    assertThat(global.owner()).isEmpty();
    assertThat(global.scope().tenant()).isEqualTo(OrganizationId.NONE);
  }

  @Test
  void an_edit_replaces_the_details() {
    exercise.edit(details("Floor press"), LATER);
    assertThat(exercise.details().name()).isEqualTo("Floor press");
    assertThat(exercise.updatedAt()).isEqualTo(LATER);
    assertThat(exercise.createdAt()).isEqualTo(NOW);
  }

  @Test
  void the_audit_keeps_what_is_said() {
    assertThat(exercise.facts())
        .isEqualTo(
            Map.of(
                "name", "Bench press",
                "equipment", "BARBELL",
                "category", "STRENGTH",
                "muscle_contributions", Map.of("CHEST", new BigDecimal("1.00")),
                "status", "ACTIVE"));
    var movement =
        new Movement(
            Equipment.BARBELL,
            ExerciseCategory.STRENGTH,
            Difficulty.EXPERT,
            Force.PUSH,
            Mechanic.COMPOUND);
    var guide = new Guide("Press.", "https://example.org/a.jpg", "https://example.org/a.mp4");
    exercise.edit(new ExerciseDetails("Bench press", "Text", movement, Map.of(), guide), LATER);
    assertThat(exercise.facts())
        .containsEntry("description", "Text")
        .containsEntry("difficulty", "EXPERT")
        .containsEntry("force", "PUSH")
        .containsEntry("mechanic", "COMPOUND")
        .containsEntry("instructions", "Press.")
        .containsEntry("image_url", "https://example.org/a.jpg")
        .containsEntry("video_url", "https://example.org/a.mp4");
  }

  @Test
  void it_is_archived_and_brought_back() {
    exercise.changeStatus(ACTIVE, LATER);
    assertThat(exercise.updatedAt()).isEqualTo(NOW);
    exercise.changeStatus(ARCHIVED, LATER);
    assertThat(exercise.status()).isEqualTo(ARCHIVED);
    assertThat(exercise.updatedAt()).isEqualTo(LATER);
    exercise.changeStatus(ACTIVE, LATER);
    assertThat(exercise.status()).isEqualTo(ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "ORGANIZATION, author, MEMBER, false, false",
    "ORGANIZATION, author, COACH, false, true",
    "ORGANIZATION, other, COACH, false, false",
    "ORGANIZATION, other, COACH, true, false",
    "ORGANIZATION, other, ADMIN, false, true",
    "GLOBAL, author, ADMIN, false, false",
    "GLOBAL, other, MEMBER, true, true",
    "GLOBAL, other, , true, true"
  })
  void only_some_change_it(ScopeKind scope, String who, Role role, boolean platform, boolean may) {
    var changed =
        scope == ScopeKind.GLOBAL
            ? Exercise.create(Scope.GLOBAL, ANA, details("Bench press"), NOW)
            : exercise;
    var account = who.equals("author") ? ANA : BEN;
    var actor = new Actor(account, role == null ? null : GYM, role, platform);
    if (may) {
      assertThatCode(() -> changed.mustBeChangeableBy(actor)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> changed.mustBeChangeableBy(actor))
          .extracting("code")
          .isEqualTo(NOT_ALLOWED);
    }
  }

  private static ExerciseDetails details(String name) {
    return new ExerciseDetails(
        name,
        null,
        Movement.of(Equipment.BARBELL, ExerciseCategory.STRENGTH),
        Map.of(MuscleGroup.CHEST, Contribution.PRIMARY),
        Guide.NONE);
  }
}

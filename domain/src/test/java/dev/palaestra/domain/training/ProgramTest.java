package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.domain.shared.SharedError.VALIDATION_FAILED;
import static dev.palaestra.domain.training.TrainingError.DAY_TAKEN;
import static dev.palaestra.domain.training.TrainingError.ORDER_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-11-18T09:00:00Z");
  private static final OrganizationId GYM = new OrganizationId(new UUID(1, 1));
  private static final OrganizationId ELSEWHERE = new OrganizationId(new UUID(1, 2));
  private static final AccountId ANA = new AccountId(new UUID(2, 1));
  private static final AccountId BEN = new AccountId(new UUID(2, 2));
  private static final ExerciseId SQUAT = new ExerciseId(new UUID(3, 1));

  private final Program program = program(GYM, false, "Base");

  @Test
  void workouts_come_by_order() {
    program.add(workout("Second", 1, 9), TUESDAY);
    program.add(workout("First", 4, 2), WEDNESDAY);
    assertThat(program.workouts()).extracting(Workout::name).containsExactly("First", "Second");
    assertThat(program.exercises()).containsExactly(SQUAT);
    assertThat(program.revision()).isEqualTo(new Revision(WEDNESDAY, 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, DAY_TAKEN", "2, 1, ORDER_TAKEN", "1, 1, DAY_TAKEN"})
  void a_day_and_a_place_belong_to_one_workout(int day, int order, TrainingError error) {
    program.add(workout("First", 1, 1), TUESDAY);
    assertThatThrownBy(() -> program.add(workout("Second", day, order), TUESDAY))
        .extracting("code")
        .isEqualTo(error);
    assertThat(program.workouts()).hasSize(1);
  }

  @Test
  void a_workout_may_keep_its_own_day_when_it_is_replaced() {
    var first = program.add(workout("First", 1, 1), TUESDAY);
    var second = program.add(workout("Second", 2, 2), TUESDAY);

    program.replace(first.id(), workout("Renamed", 1, 1), TUESDAY);
    assertThat(program.workout(first.id()).name()).isEqualTo("Renamed");

    assertThatThrownBy(() -> program.replace(second.id(), workout("Second", 1, 2), TUESDAY))
        .extracting("code")
        .isEqualTo(DAY_TAKEN);
    assertThatThrownBy(() -> program.replace(second.id(), workout("Second", 2, 1), TUESDAY))
        .extracting("code")
        .isEqualTo(ORDER_TAKEN);
  }

  @Test
  void every_change_has_its_own_moment() {
    program.edit(new ProgramDetails("Renamed", null, 1), MONDAY);
    assertThat(program.revision()).isEqualTo(new Revision(MONDAY, 0));
    program.edit(new ProgramDetails("Again", null, 1), TUESDAY);
    assertThat(program.revision()).isEqualTo(new Revision(TUESDAY, 0));
  }

  @Test
  void a_removed_workout_frees_its_day() {
    var first = program.add(workout("First", 1, 1), TUESDAY);
    program.remove(first.id(), TUESDAY);
    assertThat(program.workouts()).isEmpty();
    assertThat(program.add(workout("Again", 1, 1), TUESDAY).id()).isNotEqualTo(first.id());
  }

  @Test
  void knows_only_its_own_workouts() {
    var foreign = program(GYM, false, "Other").add(workout("First", 1, 1), TUESDAY).id();
    assertThatThrownBy(() -> program.remove(foreign, TUESDAY))
        .extracting("code")
        .isEqualTo(NOT_FOUND);
    assertThatThrownBy(() -> program.replace(foreign, workout("First", 1, 1), TUESDAY))
        .extracting("code")
        .isEqualTo(NOT_FOUND);
  }

  @Test
  void has_at_most_fifty_workouts() {
    for (var i = 1; i <= 50; i++) {
      program.add(workout("Workout " + i, i, i), TUESDAY);
    }
    assertThatThrownBy(() -> program.add(workout("Workout 51", 51, 51), TUESDAY))
        .extracting("code")
        .isEqualTo(VALIDATION_FAILED);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, day_number", "1, 0, order"})
  void days_and_places_are_counted_from_one(int day, int order, String field) {
    assertThatThrownBy(() -> workout("First", day, order))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.fields()).extracting(FieldError::field).containsExactly(field));
  }

  @Test
  void its_details_have_limits() {
    assertThat(faults("ab", "d".repeat(2001), 0))
        .containsExactly("name", "description", "duration_weeks");
    assertThat(faults("n".repeat(101), null, 53)).containsExactly("name", "duration_weeks");
    assertThat(ProgramDetails.checked(" abc ", "d".repeat(2000), 52).name()).isEqualTo("abc");
    assertThat(ProgramDetails.checked("n".repeat(100), null, 1).durationWeeks()).isEqualTo(1);
  }

  @Test
  void its_name_is_one_line_and_its_description_can_be_printed() {
    assertThat(faults("Base\u0000", "Text\u0000", 8)).containsExactly("name", "description");
    assertThat(faults("Base\nline", null, 8)).containsExactly("name");
    assertThat(ProgramDetails.checked("Base", "Two\nlines", 8).description())
        .isEqualTo("Two\nlines");
  }

  @Test
  void a_clone_is_a_deep_copy_under_new_ids() {
    var template = program(GYM, true, "Push hard");
    var original = template.add(workout("First", 1, 1), MONDAY);

    var copy = template.cloneFor(BEN, GYM, null, TUESDAY);

    assertThat(copy.origin()).isEqualTo(new ProgramOrigin(copy.id(), GYM, BEN, false, TUESDAY));
    assertThat(copy.id()).isNotEqualTo(template.id());
    assertThat(copy.details()).isEqualTo(new ProgramDetails("My Push hard", "Text", 8));
    assertThat(copy.design()).isEqualTo(template.design());
    assertThat(copy.revision()).isEqualTo(new Revision(TUESDAY, 0));
    assertThat(copy.workouts())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.id()).isNotEqualTo(original.id());
          assertThat(it.details()).isEqualTo(original.details());
        });

    copy.remove(copy.workouts().getFirst().id(), TUESDAY);
    assertThat(template.workouts()).containsExactly(original);
    assertThat(template.cloneFor(BEN, GYM, " Given ", TUESDAY).details().name()).isEqualTo("Given");
    assertThatThrownBy(() -> template.cloneFor(BEN, GYM, "ab", TUESDAY))
        .extracting("code")
        .isEqualTo(VALIDATION_FAILED);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 97, 98, 100})
  void the_name_of_a_clone_is_cut_at_the_longest_name(int length) {
    var name = "n".repeat(length);
    assertThat(nameOfClone(name)).isEqualTo("My " + name.substring(0, Math.min(97, length)));
  }

  @Test
  void a_cut_name_splits_no_character() {
    assertThat(nameOfClone("n".repeat(96) + "\uD83D\uDCAA")).isEqualTo("My " + "n".repeat(96));
  }

  @Test
  void the_audit_keeps_all_but_the_workouts() {
    assertThat(program(GYM, true, "Base").facts())
        .isEqualTo(
            Map.of(
                "name", "Base",
                "description", "Text",
                "duration_weeks", 8,
                "template", true,
                "status", "ACTIVE"));
    var added = program.add(workout("First", 1, 2), MONDAY);
    assertThat(added.facts())
        .containsEntry("name", "First")
        .containsEntry("day_number", 1)
        .containsEntry("order", 2)
        .containsEntry("total_sets", 3);
  }

  @Test
  void only_active_templates_are_cloned() {
    assertThatThrownBy(() -> program.cloneFor(BEN, GYM, null, TUESDAY))
        .extracting("code")
        .isEqualTo(NOT_FOUND);
    var active = program(GYM, true, "Old");
    var archived =
        new Program(
            active.origin(),
            active.design(),
            active.details(),
            ProgramStatus.ARCHIVED,
            List.of(),
            active.revision());
    assertThatThrownBy(() -> archived.cloneFor(BEN, GYM, null, TUESDAY))
        .extracting("code")
        .isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest(name = "{0}, seen by {1} {2} {3}: seen {4}, changed {5}")
  @CsvSource({
    "PROGRAM,  ana, GYM,       MEMBER, true,  true",
    "PROGRAM,  ben, GYM,       MEMBER, false, false",
    "PROGRAM,  ben, GYM,       COACH,  false, false",
    "PROGRAM,  ben, GYM,       ADMIN,  true,  true",
    "PROGRAM,  ben, ELSEWHERE, ADMIN,  false, -",
    "PROGRAM,  ana, ELSEWHERE, COACH,  false, -",
    "PROGRAM,  ben, X,         -,      false, -",
    "TEMPLATE, ana, GYM,       COACH,  true,  false",
    "TEMPLATE, ben, GYM,       MEMBER, true,  false",
    "TEMPLATE, ben, GYM,       ADMIN,  true,  true",
    "TEMPLATE, ben, ELSEWHERE, ADMIN,  false, -",
    "GLOBAL,   ben, GYM,       MEMBER, true,  false",
    "GLOBAL,   ben, GYM,       ADMIN,  true,  false",
    "GLOBAL,   ben, X,         -,      true,  true",
  })
  void who_sees_it_and_who_changes_it(
      String kind, String who, String where, String role, boolean seen, String changed) {
    var place = kind.equals("GLOBAL") ? OrganizationId.NONE : GYM;
    var it = program(place, !kind.equals("PROGRAM"), "Seen");
    var actor = actor(who.equals("ana") ? ANA : BEN, where, role);

    assertThat(it.isVisibleTo(actor)).isEqualTo(seen);
    if (changed.equals("true")) {
      it.mustBeChangeableBy(actor);
    } else if (changed.equals("false")) {
      assertThatThrownBy(() -> it.mustBeChangeableBy(actor))
          .extracting("code")
          .isEqualTo(NOT_ALLOWED);
    }
  }

  private static Actor actor(AccountId account, String where, String role) {
    return switch (where) {
      case "GYM" -> new Actor(account, GYM, Role.valueOf(role), false);
      case "ELSEWHERE" -> new Actor(account, ELSEWHERE, Role.valueOf(role), false);
      default -> new Actor(account, null, null, true);
    };
  }

  private static String nameOfClone(String name) {
    return program(GYM, true, name).cloneFor(BEN, GYM, null, TUESDAY).details().name();
  }

  private static List<String> faults(String name, @Nullable String description, int weeks) {
    return catchThrowableOfType(
            DomainException.class, () -> ProgramDetails.checked(name, description, weeks))
        .fields()
        .stream()
        .map(FieldError::field)
        .toList();
  }

  private static Program program(OrganizationId organization, boolean template, String name) {
    return Program.create(
        new ProgramOrigin(ProgramId.next(MONDAY), organization, ANA, template, MONDAY),
        new ProgramDesign(SplitType.CUSTOM, new Cyclic(3, 1)),
        new ProgramDetails(name, "Text", 8));
  }

  private static WorkoutDetails workout(String name, int day, int order) {
    var content = new WorkoutContent(name, List.of(Prescription.of(SQUAT, 1, 3)));
    return WorkoutDetails.checked(day, order, content);
  }
}

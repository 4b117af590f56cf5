package dev.palaestra.application.training;

import static dev.palaestra.application.training.ImportReport.Outcome.CREATED;
import static dev.palaestra.application.training.ImportReport.Outcome.REFUSED;
import static dev.palaestra.application.training.ImportReport.Outcome.SKIPPED;
import static dev.palaestra.application.training.Library.ADMIN;
import static dev.palaestra.application.training.Library.ANA;
import static dev.palaestra.application.training.Library.GYM;
import static dev.palaestra.application.training.Library.NOW;
import static dev.palaestra.application.training.Library.PLATFORM;
import static dev.palaestra.application.training.Library.UNPAID;
import static dev.palaestra.application.training.Library.refusalOf;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static dev.palaestra.domain.shared.SharedError.PRO_TIER_REQUIRED;
import static dev.palaestra.domain.training.ScopeKind.GLOBAL;
import static dev.palaestra.domain.training.ScopeKind.ORGANIZATION;
import static dev.palaestra.domain.training.TrainingError.IMPORT_BROKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.palaestra.application.training.ImportExercises.Command;
import dev.palaestra.application.training.ImportReport.Row;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.domain.training.ScopeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportExercisesTest {
  private final Library library = new Library();
  private final ImportExercises importExercises =
      new ImportExercises(
          library.access, library.exercises, library.audit, library.transactions, library.clock);

  @Test
  void an_admin_fills_his_library() {
    var report = load(ADMIN, ORGANIZATION, record("Bench Press"), record("Floor Press"));
    assertThat(report.rows())
        .extracting(Row::index, Row::sourceId, Row::name, Row::outcome, Row::reason)
        .containsExactly(
            tuple(0, "bench-press", "Bench Press", CREATED, null),
            tuple(1, "floor-press", "Floor Press", CREATED, null));
    var stored = library.exercises.stored(report.rows().getLast().exercise()).orElseThrow();
    assertThat(stored)
        .extracting(it -> it.details().name(), Exercise::scope, Exercise::owner)
        .containsExactly("Floor Press", new Scope.Owned(GYM), Optional.of(ADMIN.account()));
    assertThat(library.audited())
        .containsExactly(
            new AuditEntry(
                NOW,
                ADMIN.account(),
                GYM,
                "exercise.imported",
                "organization",
                GYM.value(),
                Map.of(),
                Map.of("created", 2)));
  }

  @Test
  void the_platform_admin_fills_everybodys() {
    load(PLATFORM, GLOBAL, record("Bench Press"));
    assertThat(library.audited().getFirst().organization()).isEqualTo(OrganizationId.NONE);
    assertThat(library.exercises.count()).isEqualTo(1);
  }

  @Test
  void names_that_are_there_are_skipped() {
    var known = library.has(ANA, "BENCH press");
    var row = load(ADMIN, ORGANIZATION, record("Bench Press")).rows().getFirst();
    assertThat(row.outcome()).isEqualTo(SKIPPED);
    assertThat(row.exercise()).isEqualTo(known.id());
    assertThat(row.reason()).isEqualTo("There is one of this name.");
    assertThat(library.audited()).isEmpty();
  }

  @Test
  void a_name_twice_in_one_file_comes_in_once() {
    var report = load(ADMIN, ORGANIZATION, record("Bench Press"), record("bench press"));
    assertThat(report.rows()).extracting(Row::outcome).containsExactly(CREATED, SKIPPED);
    assertThat(library.exercises.count()).isEqualTo(1);
  }

  @Test
  void what_our_rules_cannot_take_is_refused_and_the_others_come_in() {
    var neck = record("Neck Curl");
    neck.put("primaryMuscles", List.of("neck"));
    var report = load(ADMIN, ORGANIZATION, neck, record("n".repeat(101)), record("Bench Press"));
    assertThat(report.rows())
        .extracting(Row::outcome, Row::reason)
        .containsExactly(
            tuple(
                REFUSED,
                "primaryMuscles: It has no primary muscle for which volume is counted, as"
                    + " STRENGTH needs."),
            tuple(REFUSED, "name: must have 3 to 100 characters"),
            tuple(CREATED, null));
    assertThat(library.exercises.count()).isEqualTo(1);
  }

  @Test
  void of_a_broken_file_nothing_comes_in() {
    var broken = record("Floor Press");
    broken.put("primaryMuscles", List.of("heart"));
    var refusal = refusalOf(() -> load(ADMIN, ORGANIZATION, record("Bench Press"), broken, 1));
    assertThat(refusal.code()).isEqualTo(IMPORT_BROKEN);
    assertThat(refusal.fields())
        .extracting(FieldError::field)
        .containsExactly("[1].primaryMuscles[0]", "[2]");
    assertThat(library.exercises.count()).isZero();
  }

  @Test
  void a_dry_run_only_tells() {
    var command =
        new Command(
            ADMIN, ORGANIZATION, List.of(record("Bench Press"), record("Bench Press")), true);
    var report = importExercises.handle(command);
    assertThat(report.rows())
        .extracting(Row::outcome, Row::exercise)
        .containsExactly(tuple(CREATED, null), tuple(SKIPPED, null));
    assertThat(library.exercises.count()).isZero();
    assertThat(library.audited()).isEmpty();
  }

  @Test
  void who_may_not_import_is_told_before_there_is_a_file() {
    var admit = new AdmitImport(library.access, library.transactions);
    admit.handle(new AdmitImport.Command(ADMIN, ORGANIZATION));
    admit.handle(new AdmitImport.Command(PLATFORM, GLOBAL));
    assertThat(refusalOf(() -> admit.handle(new AdmitImport.Command(ADMIN, GLOBAL))).code())
        .isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> admit.handle(new AdmitImport.Command(UNPAID, ORGANIZATION))).code())
        .isEqualTo(PRO_TIER_REQUIRED);
  }

  @Test
  void others_are_refused_before_the_file_is_looked_at() {
    assertThat(refusalOf(() -> load(ANA, ORGANIZATION, 1)).code()).isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> load(ADMIN, GLOBAL, 1)).code()).isEqualTo(NOT_ALLOWED);
    assertThat(refusalOf(() -> load(UNPAID, ORGANIZATION, 1)).code()).isEqualTo(PRO_TIER_REQUIRED);
  }

  @Test
  void the_873_real_exercises_come_in_once() {
    var real = new Command(ADMIN, ORGANIZATION, SharedData.exercises(), false);
    var first = importExercises.handle(real);
    assertThat(List.of(first.count(CREATED), first.count(SKIPPED), first.count(REFUSED)))
        .containsExactly(868, 0, 5);
    assertThat(first.rows().stream().filter(row -> row.outcome() == REFUSED).map(Row::sourceId))
        .containsExactly(
            "Isometric_Neck_Exercise_-_Front_And_Back",
            "Isometric_Neck_Exercise_-_Sides",
            "Lying_Face_Down_Plate_Neck_Resistance",
            "Lying_Face_Up_Plate_Neck_Resistance",
            "Seated_Head_Harness_Neck_Resistance");

    var second = importExercises.handle(real);
    assertThat(List.of(second.count(CREATED), second.count(SKIPPED), second.count(REFUSED)))
        .containsExactly(0, 868, 5);
    assertThat(library.exercises.count()).isEqualTo(868);
  }

  private ImportReport load(Actor actor, ScopeKind scope, Object... rows) {
    return importExercises.handle(new Command(actor, scope, List.of(rows), false));
  }

  private static Map<String, Object> record(String name) {
    var row = new HashMap<String, Object>();
    row.put("id", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    row.put("name", name);
    row.put("force", null);
    row.put("level", "beginner");
    row.put("mechanic", null);
    row.put("equipment", "barbell");
    row.put("primaryMuscles", List.of("chest"));
    row.put("secondaryMuscles", List.of());
    row.put("category", "strength");
    return row;
  }
}

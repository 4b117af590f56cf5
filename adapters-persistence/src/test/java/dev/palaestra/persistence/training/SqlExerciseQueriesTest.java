package dev.palaestra.persistence.training;

import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static dev.palaestra.domain.training.MuscleGroup.LATS;
import static dev.palaestra.domain.training.MuscleGroup.TRICEPS;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.ExerciseFilter;
import dev.palaestra.domain.training.ExerciseQueries;
import dev.palaestra.domain.training.ExerciseSort;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.ExerciseView;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.domain.training.ScopeKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SqlExerciseQueriesTest {
  private static final ExerciseFilter NONE =
      new ExerciseFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  @Inject Exercises exercises;
  @Inject ExerciseQueries queries;
  @Inject Transactions transactions;
  @Inject Tenants tenants;

  private OrganizationId gym;
  private AccountId ana;
  private int made;

  @BeforeEach
  void a_gym_in_an_empty_world() {
    tenants.forgetExercises();
    gym = tenants.organization();
    ana = tenants.account();
  }

  @Test
  void a_list_is_by_name_whatever_its_case() {
    have("squat", "Bench press", "Übung", "deadlift", "Zercher");
    assertThat(names(first(ExerciseSort.NAME, false)))
        .containsExactly("Bench press", "deadlift", "squat", "Zercher", "Übung");
    assertThat(names(first(ExerciseSort.NAME, true)))
        .containsExactly("Übung", "Zercher", "squat", "deadlift", "Bench press");
    assertThat(names(first(ExerciseSort.CREATED_AT, false)))
        .containsExactly("squat", "Bench press", "Übung", "deadlift", "Zercher");
    assertThat(names(first(ExerciseSort.CREATED_AT, true)))
        .containsExactly("Zercher", "deadlift", "Übung", "Bench press", "squat");
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, false, 3",
    "NAME, true, 4",
    "CREATED_AT, false, 3",
    "CREATED_AT, true, 7",
    "RELEVANCE, false, 3",
    "RELEVANCE, false, 20"
  })
  void pages_follow_each_other_without_gap_or_repetition(
      ExerciseSort sort, boolean descending, int limit) {
    IntStream.rangeClosed(1, 10).forEach(i -> have("Press " + i));
    IntStream.rangeClosed(1, 7).forEach(i -> addGlobal("Press " + (i + 5)));
    addDescribed("Floor work", "A press on the floor.");
    addDescribed("Wall work", "Pressing against a wall.");
    var wanted = sort == ExerciseSort.RELEVANCE ? matching("press") : NONE;
    var whole = list(wanted, new PageRequest<>(100, sort, descending, null, true));
    assertThat(whole.total()).isEqualTo(19);
    assertThat(whole.items()).hasSize(19).doesNotHaveDuplicates();
    assertThat(whole.next()).isNull();
    assertThat(inPages(wanted, sort, descending, limit)).isEqualTo(whole.items());
  }

  @Test
  void a_tenant_sees_what_is_global_and_his_own() {
    have("Own press");
    addGlobal("Global press");
    add(new Scope.Owned(tenants.organization()), "Foreign press", strength(), Map.of(CHEST, 4));
    assertThat(names(first(ExerciseSort.NAME, false))).containsExactly("Global press", "Own press");
    assertThat(search("press")).containsExactly("Global press", "Own press");
    assertThat(search("foreign")).isEmpty();
    assertThat(names(scopes(ScopeKind.GLOBAL))).containsExactly("Global press");
    assertThat(names(scopes(ScopeKind.ORGANIZATION))).containsExactly("Own press");
    assertThat(names(scopes(ScopeKind.ORGANIZATION, ScopeKind.GLOBAL))).hasSize(2);
    var nobodys =
        transactions.inTransaction(
            () -> queries.list(OrganizationId.NONE, NONE, firstPage(ExerciseSort.NAME)));
    assertThat(names(nobodys)).containsExactly("Global press");
  }

  @Test
  void filters_narrow_and_repeated_ones_widen() {
    add("Press", Movement.of(Equipment.BARBELL, ExerciseCategory.STRENGTH), Map.of(CHEST, 4));
    add(
        "Pulldown",
        new Movement(Equipment.CABLE, ExerciseCategory.STRENGTH, Difficulty.EXPERT, null, null),
        Map.of(LATS, 4, TRICEPS, 1));
    add("Run", Movement.of(Equipment.OTHER, ExerciseCategory.CARDIO), Map.of());
    assertThat(names(muscles(TRICEPS))).containsExactly("Pulldown");
    assertThat(names(muscles(CHEST, LATS))).containsExactly("Press", "Pulldown");
    assertThat(names(equipment(Equipment.BARBELL, Equipment.OTHER)))
        .containsExactly("Press", "Run");
    assertThat(
            names(filtered(Set.of(CHEST), Set.of(Equipment.CABLE), Set.of(), Set.of(), Set.of())))
        .isEmpty();
    assertThat(
            names(
                filtered(Set.of(), Set.of(), Set.of(ExerciseCategory.CARDIO), Set.of(), Set.of())))
        .containsExactly("Run");
    assertThat(names(filtered(Set.of(), Set.of(), Set.of(), Set.of(Difficulty.EXPERT), Set.of())))
        .containsExactly("Pulldown");
  }

  @Test
  void archived_ones_are_found_only_where_they_are_wanted() {
    have("Squat", "Squat jump");
    archive("Squat");
    assertThat(names(first(ExerciseSort.NAME, false))).containsExactly("Squat jump");
    assertThat(search("squat")).containsExactly("Squat jump");
    assertThat(
            names(
                filtered(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(ExerciseStatus.ARCHIVED))))
        .containsExactly("Squat");
  }

  @ParameterizedTest
  @CsvSource({
    "bench press, Bench Press",
    "benhc press, Bench Press",
    "bnech pres, Bench Press",
    "BENCH, Bench Press",
    "press bench, Bench Press",
    "benc, Bench Press",
    "dumbell fly, Dumbbell Flyes",
    "dumbel flys, Dumbbell Flyes",
    "pullup, Pull-Ups",
    "pull-ups, Pull-Ups",
    "pul ups, Pull-Ups",
    "ubung, Übung",
    "Übung, Übung",
    "rwo, Row",
    "cotes, Côtés",
    "heels, Goblet Squat",
    "squats chest, Goblet Squat",
    "90, 90/90 Hamstring",
    "benchpress, Bench Press",
    "toetouch, Toe Touch",
    "dead lift, Deadlift",
    "pull up, Pull-Ups"
  })
  void is_found_by(String words, String name) {
    have("Bench Press", "Bent Press", "Dumbbell Flyes", "Pull-Ups", "Übung", "Row", "Côtés");
    have("90/90 Hamstring", "Deadlift", "Toe Touch");
    addDescribed("Goblet Squat", "Keep your chest up, your heels down.");
    assertThat(search(words)).containsExactly(name);
  }

  /// "Up" and "down" are words that English does not search for: its plurals are of no help.
  @ParameterizedTest
  @CsvSource({
    "chin ups, Chin-Up",
    "pull-ups, Pull-Ups|Scapular Pull-Up",
    "pull ups, Pull-Ups|Scapular Pull-Up",
    "pullups, Pull-Ups|Scapular Pull-Up",
    "push ups, Push Up|Clock Push-Up",
    "abs, Ab Roller",
    "press, Press|Press Out"
  })
  void the_plural_finds_the_singular_too(String words, String names) {
    have("Chin-Up", "Pull-Ups", "Scapular Pull-Up", "Push Up", "Clock Push-Up", "Ab Roller");
    have("Press", "Press Out", "Pres Lift");
    assertThat(search(words)).containsExactly(names.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource({
    "xyzzy",
    "bench xyzzy",
    "the",
    "!!",
    "'a'' | b & !c:*'",
    "'\\'",
    "benhcpress",
    "squatlift",
    "touch lift"
  })
  void is_found_by_nothing(String words) {
    have("Bench Press", "Deadlift");
    assertThat(search(words)).isEmpty();
    assertThat(total(words)).isZero();
  }

  @Test
  void names_come_before_descriptions_and_short_names_before_long_ones() {
    addDescribed("Abs", "Like a bench press, with the abs.");
    have("Decline Bench Press With Chains", "Bench Press", "Incline Bench Press");
    assertThat(search("bench press"))
        .containsExactly(
            "Bench Press", "Incline Bench Press", "Decline Bench Press With Chains", "Abs");
    assertThat(total("bench press")).isEqualTo(4);
  }

  @Test
  void a_new_name_is_found_by_its_own_words() {
    have("Bench Press");
    rename("bench press", "Kettlebell Swing");
    assertThat(search("ketlebell")).containsExactly("Kettlebell Swing");
    assertThat(search("bench")).isEmpty();
  }

  @Test
  void who_mistypes_as_a_name_once_was_still_finds_it() {
    have("Benhc Press");
    rename("benhc press", "Bench Press");
    assertThat(search("benhc")).containsExactly("Bench Press");
  }

  private void rename(String key, String name) {
    transactions.inTransaction(() -> {
      var id = exercises.namesIn(new Scope.Owned(gym)).get(key);
      var exercise = exercises.lock(gym, id).orElseThrow();
      exercise.edit(details(name, null, strength(), Map.of(CHEST, 4)), NOW);
      exercises.save(exercise);
    });
  }

  @Test
  void statistics_count_what_is_seen() {
    add("Press", Movement.of(Equipment.BARBELL, ExerciseCategory.STRENGTH), Map.of(CHEST, 4));
    add(
        "Pulldown",
        new Movement(Equipment.CABLE, ExerciseCategory.STRENGTH, Difficulty.EXPERT, null, null),
        Map.of(LATS, 4, TRICEPS, 1));
    add("Run", Movement.of(Equipment.CABLE, ExerciseCategory.CARDIO), Map.of());
    have("Gone");
    archive("Gone");
    addGlobal("Global press");
    add(new Scope.Owned(tenants.organization()), "Foreign", strength(), Map.of(CHEST, 4));
    var statistics = transactions.inTransaction(() -> queries.statistics(gym));
    assertThat(List.of(statistics.total(), statistics.global(), statistics.own()))
        .containsExactly(4L, 1L, 3L);
    assertThat(statistics.byMuscle())
        .hasSize(18)
        .containsEntry(CHEST, 2L)
        .containsEntry(LATS, 1L)
        .containsEntry(TRICEPS, 1L)
        .containsEntry(MuscleGroup.ABS, 0L);
    assertThat(statistics.byEquipment())
        .hasSize(13)
        .containsEntry(Equipment.BARBELL, 2L)
        .containsEntry(Equipment.CABLE, 2L)
        .containsEntry(Equipment.OTHER, 0L);
    assertThat(statistics.byCategory())
        .hasSize(8)
        .containsEntry(ExerciseCategory.STRENGTH, 3L)
        .containsEntry(ExerciseCategory.CARDIO, 1L);
    assertThat(statistics.byDifficulty())
        .isEqualTo(
            Map.of(
                Difficulty.BEGINNER, 0L,
                Difficulty.INTERMEDIATE, 0L,
                Difficulty.ADVANCED, 0L,
                Difficulty.EXPERT, 1L));
  }

  @ParameterizedTest
  @CsvSource({"NAME, ", "CREATED_AT, ", "RELEVANCE, press"})
  void the_total_is_true_also_where_nothing_is_left_behind_a_cursor(
      ExerciseSort sort, @Nullable String words) {
    have("Bench Press", "Floor Press", "Leg Press");
    var first = list(matching(words), new PageRequest<>(2, sort, false, null, true));
    assertThat(first.total()).isEqualTo(3);
    var end = new Keyset(endOf(sort), first.items().getLast().id().value());

    var behind = list(matching(words), new PageRequest<>(2, sort, false, end, true));
    assertThat(behind.items()).isEmpty();
    assertThat(behind.total()).isEqualTo(3);
  }

  private static String endOf(ExerciseSort sort) {
    return switch (sort) {
      case NAME -> "zzz";
      case CREATED_AT -> NOW.plus(Duration.ofDays(1)).toString();
      case RELEVANCE -> "1 99 zzz";
    };
  }

  private List<ExerciseView> inPages(
      ExerciseFilter filter, ExerciseSort sort, boolean descending, int limit) {
    List<ExerciseView> seen = new ArrayList<>();
    Keyset after = null;
    do {
      var page = list(filter, new PageRequest<>(limit, sort, descending, after, false));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      assertThat(page.total()).isNull();
      seen.addAll(page.items());
      after = page.next();
    } while (after != null);
    return seen;
  }

  private List<String> search(String words) {
    return names(list(matching(words), firstPage(ExerciseSort.RELEVANCE)));
  }

  private long total(String words) {
    return list(matching(words), new PageRequest<>(1, ExerciseSort.RELEVANCE, false, null, true))
        .total();
  }

  private static ExerciseFilter matching(@Nullable String words) {
    return new ExerciseFilter(words, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  private Page<ExerciseView> first(ExerciseSort sort, boolean descending) {
    return list(NONE, new PageRequest<>(20, sort, descending, null, false));
  }

  private Page<ExerciseView> scopes(ScopeKind... wanted) {
    return list(
        new ExerciseFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(wanted), Set.of()),
        firstPage(ExerciseSort.NAME));
  }

  private Page<ExerciseView> muscles(MuscleGroup... wanted) {
    return filtered(Set.of(wanted), Set.of(), Set.of(), Set.of(), Set.of());
  }

  private Page<ExerciseView> equipment(Equipment... wanted) {
    return filtered(Set.of(), Set.of(wanted), Set.of(), Set.of(), Set.of());
  }

  private Page<ExerciseView> filtered(
      Set<MuscleGroup> muscles,
      Set<Equipment> equipment,
      Set<ExerciseCategory> categories,
      Set<Difficulty> difficulties,
      Set<ExerciseStatus> statuses) {
    return list(
        new ExerciseFilter(null, muscles, equipment, categories, difficulties, Set.of(), statuses),
        firstPage(ExerciseSort.NAME));
  }

  private Page<ExerciseView> list(ExerciseFilter filter, PageRequest<ExerciseSort> page) {
    return transactions.inTransaction(() -> queries.list(gym, filter, page));
  }

  private static List<String> names(Page<ExerciseView> page) {
    return page.items().stream().map(ExerciseView::name).toList();
  }

  private void have(String... names) {
    Stream.of(names).forEach(name -> add(name, strength(), Map.of(CHEST, 4)));
  }

  private void addDescribed(String name, String description) {
    add(new Scope.Owned(gym), details(name, description, strength(), Map.of(CHEST, 4)));
  }

  private void addGlobal(String name) {
    add(Scope.GLOBAL, name, strength(), Map.of(CHEST, 4));
  }

  private void add(String name, Movement movement, Map<MuscleGroup, Integer> quarters) {
    add(new Scope.Owned(gym), name, movement, quarters);
  }

  private void add(
      Scope scope, String name, Movement movement, Map<MuscleGroup, Integer> quarters) {
    add(scope, details(name, null, movement, quarters));
  }

  /// Each a second after the other.
  private void add(Scope scope, ExerciseDetails details) {
    var exercise = Exercise.create(scope, ana, details, NOW.plusSeconds(made++));
    transactions.inTransaction(() -> exercises.add(exercise));
  }

  private void archive(String name) {
    transactions.inTransaction(() -> {
      var id = exercises.namesIn(new Scope.Owned(gym)).get(name.toLowerCase(Locale.ROOT));
      var exercise = exercises.lock(gym, id).orElseThrow();
      exercise.changeStatus(ExerciseStatus.ARCHIVED, NOW);
      exercises.save(exercise);
    });
  }

  private static Movement strength() {
    return Movement.of(Equipment.BARBELL, ExerciseCategory.STRENGTH);
  }

  private static ExerciseDetails details(
      String name, String description, Movement movement, Map<MuscleGroup, Integer> quarters) {
    var shares =
        quarters.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, it -> Contribution.ofQuarters(it.getValue())));
    return new ExerciseDetails(name, description, movement, shares, Guide.NONE);
  }
}

package dev.palaestra.persistence.training;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramOrigin;
import dev.palaestra.domain.training.ProgramQueries;
import dev.palaestra.domain.training.ProgramSort;
import dev.palaestra.domain.training.ProgramStatus;
import dev.palaestra.domain.training.ProgramView;
import dev.palaestra.domain.training.Programs;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StructureType;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import dev.palaestra.domain.training.Workout;
import dev.palaestra.domain.training.WorkoutContent;
import dev.palaestra.domain.training.WorkoutDetails;
import dev.palaestra.domain.training.WorkoutId;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestTransaction
class SqlProgramQueriesTest {
  private static final ProgramFilter ALL =
      new ProgramFilter(null, null, false, Set.of(), Set.of(), Set.of());
  private static final ProgramDesign WEEKLY =
      new ProgramDesign(
          SplitType.FULL_BODY, new Weekly(Set.of(Weekday.FRI, Weekday.MON, Weekday.WED)));
  private static final ProgramDesign CYCLIC = new ProgramDesign(SplitType.CUSTOM, new Cyclic(5, 2));

  @Inject Programs programs;
  @Inject ProgramQueries queries;
  @Inject Neighbours neighbours;
  @Inject Session session;

  private OrganizationId gym;
  private AccountId ana;
  private AccountId ben;

  /// Inside the test's own transaction, which a method of JUnit's would not be.
  private void given_a_gym_with_two_coaches() {
    gym = neighbours.organization();
    ana = neighbours.account();
    ben = neighbours.account();
  }

  @Test
  void every_column_is_in_its_place() {
    given_a_gym_with_two_coaches();
    var exercise = neighbours.exercise(gym, "Press", "CHEST=4");
    var id = ProgramId.next(NOW);
    var workouts =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i ->
                new Workout(
                    WorkoutId.next(NOW),
                    new WorkoutDetails(
                        i,
                        i,
                        new WorkoutContent("Workout", List.of(Prescription.of(exercise, 1, i))))))
            .toList();
    programs.add(
        new Program(
            new ProgramOrigin(id, gym, ana, false, NOW),
            WEEKLY,
            new ProgramDetails("Base", "Text", 7),
            ProgramStatus.ACTIVE,
            workouts,
            new Revision(NOW.plusSeconds(5), 0)));
    var cycle = add(gym, ana, true, "Cycle", CYCLIC);

    assertThat(list(coach(ana), ALL, ProgramSort.NAME))
        .containsExactly(
            new ProgramView(
                id.value(),
                gym.value(),
                ana.value(),
                "Base",
                "Text",
                "FULL_BODY",
                "WEEKLY",
                "MON,WED,FRI",
                null,
                null,
                7,
                false,
                "ACTIVE",
                3,
                6,
                NOW,
                NOW.plusSeconds(5),
                null),
            new ProgramView(
                cycle.value(),
                gym.value(),
                ana.value(),
                "Cycle",
                null,
                "CUSTOM",
                "CYCLIC",
                null,
                5,
                2,
                8,
                true,
                "ACTIVE",
                0,
                0,
                NOW,
                NOW,
                null));
  }

  @Test
  void people_see_their_own_the_templates_and_admins_all() {
    given_a_gym_with_two_coaches();
    add(gym, ana, false, "Ana's", WEEKLY);
    add(gym, ben, false, "Ben's", WEEKLY);
    add(gym, ben, true, "Template", WEEKLY);
    add(OrganizationId.NONE, ben, true, "Global", WEEKLY);
    add(neighbours.organization(), ana, true, "Elsewhere", WEEKLY);

    assertThat(names(coach(ana))).containsExactly("Ana's", "Global", "Template");
    assertThat(names(new Actor(ana, gym, Role.ADMIN, false)))
        .containsExactly("Ana's", "Ben's", "Global", "Template");
    assertThat(names(new Actor(ana, null, null, true))).containsExactly("Global");
    assertThat(names(new Actor(neighbours.account(), gym, Role.MEMBER, false)))
        .containsExactly("Global", "Template");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | false |           |        | Template",
        "false | false |           |        | Cycle Week",
        "      | true  |           |        | Cycle Template",
        "      | false | FULL_BODY |        | Template Week",
        "      | false |           | CYCLIC | Cycle",
      })
  void filters_narrow(
      @Nullable Boolean template,
      boolean mine,
      @Nullable SplitType split,
      @Nullable StructureType structure,
      String expected) {
    given_a_gym_with_two_coaches();
    add(gym, ben, false, "Week", WEEKLY);
    add(gym, ana, false, "Cycle", CYCLIC);
    add(gym, ana, true, "Template", WEEKLY);
    var filter =
        new ProgramFilter(
            null,
            template,
            mine,
            split == null ? Set.of() : Set.of(split),
            structure == null ? Set.of() : Set.of(structure),
            Set.of());
    assertThat(list(new Actor(ana, gym, Role.ADMIN, false), filter, ProgramSort.NAME))
        .extracting(ProgramView::name)
        .containsExactly(expected.split(" "));
  }

  @Test
  void archived_ones_come_when_they_are_asked_for() {
    given_a_gym_with_two_coaches();
    add(gym, ana, false, "Active", WEEKLY);
    programs.add(
        new Program(
            new ProgramOrigin(ProgramId.next(NOW), gym, ana, false, NOW),
            WEEKLY,
            new ProgramDetails("Archived", null, 8),
            ProgramStatus.ARCHIVED,
            List.of(),
            Revision.first(NOW)));
    assertThat(names(coach(ana))).containsExactly("Active");
    var archived =
        new ProgramFilter(null, null, false, Set.of(), Set.of(), Set.of(ProgramStatus.ARCHIVED));
    assertThat(list(coach(ana), archived, ProgramSort.NAME))
        .extracting(ProgramView::name)
        .containsExactly("Archived");
  }

  @ParameterizedTest
  @CsvSource({"NAME, false", "NAME, true", "CREATED_AT, false", "UPDATED_AT, true"})
  void pages_follow_each_other_without_gaps(ProgramSort sort, boolean descending) {
    given_a_gym_with_two_coaches();
    for (var name : List.of("delta", "Alpha", "\u00E9cole", "Beta", "alpha", "Zeta", "Eta")) {
      add(gym, ana, false, name, WEEKLY);
    }
    var whole = new ArrayList<UUID>();
    Keyset after = null;
    do {
      var page = queries.list(coach(ana), ALL, new PageRequest<>(2, sort, descending, after, true));
      assertThat(page.total()).isEqualTo(7);
      page.items().forEach(it -> whole.add(it.id()));
      after = page.next();
    } while (after != null);
    var atOnce =
        queries.list(coach(ana), ALL, new PageRequest<>(100, sort, descending, null, false));
    assertThat(whole).hasSize(7).isEqualTo(atOnce.items().stream().map(ProgramView::id).toList());
  }

  @ParameterizedTest
  @CsvSource({"push hard", "psuh hard", "PUSH H\u00C1RD", "hard push"})
  void a_search_finds_mistyped_words_best_first(String text) {
    given_a_gym_with_two_coaches();
    add(gym, ana, false, "Push Hard", WEEKLY);
    add(gym, ana, false, "Push Harder", WEEKLY);
    add(gym, ana, false, "Swimming", WEEKLY);
    var filter =
        new ProgramFilter(text, null, false, Set.of(), Set.of(), Set.of(ProgramStatus.ACTIVE));
    var first = new PageRequest<>(1, ProgramSort.RELEVANCE, true, (Keyset) null, false);
    var page = queries.list(coach(ana), filter, first);
    assertThat(page.items()).extracting(ProgramView::name).containsExactly("Push Hard");

    var rest = new PageRequest<>(10, ProgramSort.RELEVANCE, true, page.next(), false);
    assertThat(queries.list(coach(ana), filter, rest).items())
        .extracting(ProgramView::name)
        .containsExactly("Push Harder");
  }

  @ParameterizedTest
  @CsvSource({"100%, 100% Push", "a_b, a_b", "pull\\, Pull\\"})
  void what_looks_like_a_pattern_is_none(String text, String first) {
    given_a_gym_with_two_coaches();
    for (var name : List.of("100 Push", "100% Push", "a_b", "aab", "Pull\\", "Pulley")) {
      add(gym, ana, false, name, WEEKLY);
    }
    var page = new PageRequest<>(10, ProgramSort.RELEVANCE, true, (Keyset) null, true);
    var found = queries.list(coach(ana), searched(text), page);
    assertThat(found.items()).extracting(ProgramView::name).contains(first);
    assertThat(found.total()).isEqualTo(found.items().size());
  }

  /// As where each was compared.
  @Test
  void of_a_small_library_each_is_compared() {
    given_a_gym_with_two_coaches();
    for (var name : List.of("Strength", "Strenght", "Program of Strength", "Yoga", "Strongest")) {
      add(gym, ana, false, name, WEEKLY);
      add(gym, ben, true, name, WEEKLY);
    }
    var byName = list(coach(ana), searched("strength"), ProgramSort.NAME);
    var page = new PageRequest<>(100, ProgramSort.RELEVANCE, true, (Keyset) null, true);
    var byRelevance = queries.list(coach(ana), searched("strength"), page);
    assertThat(byRelevance.items()).containsExactlyInAnyOrderElementsOf(byName);
    assertThat(byRelevance.total()).isEqualTo(byName.size());
    assertThat(byName).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"program", "progrem"})
  void of_a_large_library_some_are_compared(String text) {
    given_a_gym_with_two_coaches();
    fill(2 * ProgramSearch.MOST);
    var page = new PageRequest<>(10, ProgramSort.RELEVANCE, true, (Keyset) null, true);
    var found = queries.list(coach(ana), searched(text), page);
    assertThat(found.items()).hasSize(10);
    assertThat(found.total()).isEqualTo(ProgramSearch.MOST);
  }

  /// Best is what has each word, though more than are compared have one of them.
  @Test
  void who_types_all_words_finds_them_in_a_large_library() {
    given_a_gym_with_two_coaches();
    fill(2 * ProgramSearch.MOST);
    add(gym, ana, false, "Zen Program", WEEKLY);
    var page = new PageRequest<>(1, ProgramSort.RELEVANCE, true, (Keyset) null, false);
    assertThat(queries.list(coach(ana), searched("program zen"), page).items())
        .extracting(ProgramView::name)
        .containsExactly("Zen Program");
  }

  private void fill(int count) {
    session
        .createNativeMutationQuery(
            """
            insert into program (organization_id, id, owner_id, template, name, name_key,
              search_words, split_type, structure_type, days_on, days_off, duration_weeks, status,
              created_at, updated_at)
            select :gym, gen_random_uuid(), :owner, false, 'Program ' || i, 'program ' || i,
                   'program ' || i, 'CUSTOM', 'CYCLIC', 5, 2, 8, 'ACTIVE', :now, :now
            from generate_series(1, :count) i
            """)
        .setParameter("gym", gym.value())
        .setParameter("owner", ana.value())
        .setParameter("now", NOW)
        .setParameter("count", count)
        .executeUpdate();
  }

  private static ProgramFilter searched(String text) {
    return new ProgramFilter(text, null, false, Set.of(), Set.of(), Set.of(ProgramStatus.ACTIVE));
  }

  private List<String> names(Actor actor) {
    return list(actor, ALL, ProgramSort.NAME).stream().map(ProgramView::name).toList();
  }

  private List<ProgramView> list(Actor actor, ProgramFilter filter, ProgramSort sort) {
    return queries.list(actor, filter, firstPage(sort)).items();
  }

  private Actor coach(AccountId account) {
    return new Actor(account, gym, Role.COACH, false);
  }

  private ProgramId add(
      OrganizationId organization,
      AccountId owner,
      boolean template,
      String name,
      ProgramDesign design) {
    var origin = new ProgramOrigin(ProgramId.next(NOW), organization, owner, template, NOW);
    programs.add(Program.create(origin, design, new ProgramDetails(name, null, 8)));
    return origin.id();
  }
}

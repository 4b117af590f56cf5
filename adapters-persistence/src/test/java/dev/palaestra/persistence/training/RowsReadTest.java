package dev.palaestra.persistence.training;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.training.ExerciseFilter;
import dev.palaestra.domain.training.ExerciseQueries;
import dev.palaestra.domain.training.ExerciseSort;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.domain.training.ProgramQueries;
import dev.palaestra.domain.training.ProgramSort;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.persistence.shared.RowsRead;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With a large library, no list reads much more than it shows.
@QuarkusTest
@TestTransaction
class RowsReadTest {
  /// One page of each part of a list, and its first row again.
  private static final long MOST = 100;

  private static final String PROGRAMS =
      """
      insert into program (organization_id, id, owner_id, template, name, name_key, search_words,
        split_type, structure_type, days_on, days_off, duration_weeks, status, created_at,
        updated_at)
      select ?1, gen_random_uuid(), ?2, n % 2 = 0, 'P' || n, 'p' || n,
             case when n <= 5 then 'kettlebell' else 'swimming laps ' || n end,
             'CUSTOM', 'CYCLIC', 5, 2, 8, 'ACTIVE', ?3, ?3
      from generate_series(1, 4000) n
      """;

  private static final String EXERCISES =
      """
      insert into exercise (id, organization_id, owner_id, name, name_key, equipment, category,
        status, created_at, updated_at, name_words, word_count)
      select gen_random_uuid(), ?1, ?2, 'E' || n, 'e' || n, 'BARBELL', 'STRENGTH',
             case when n % 1000 = 0 then 'ARCHIVED' else 'ACTIVE' end, ?3, ?3, 'e' || n, 1
      from generate_series(1, 4000) n
      """;

  @Inject ProgramQueries programs;
  @Inject ExerciseQueries exercises;
  @Inject Vocabulary vocabulary;
  @Inject Neighbours neighbours;
  @Inject RowsRead rowsRead;
  @Inject EntityManager entities;

  private OrganizationId gym;
  private AccountId ana;

  private void given_many(String rows) {
    gym = neighbours.organization();
    ana = neighbours.account();
    entities
        .createNativeQuery(rows)
        .setParameter(1, gym.value())
        .setParameter(2, ana.value())
        .setParameter(3, NOW)
        .executeUpdate();
  }

  @ParameterizedTest
  @CsvSource({"NAME", "CREATED_AT", "UPDATED_AT"})
  void a_page_of_programs_is_read_in_the_order_of_an_index(ProgramSort sort) {
    given_many(PROGRAMS);
    for (var role : Set.of(Role.ADMIN, Role.MEMBER)) {
      var actor = new Actor(neighbours.account(), gym, role, false);
      assertThat(rowsRead.of("program", () -> programs.list(actor, like(null), firstPage(sort))))
          .as(role.name())
          .isBetween(1L, MOST);
    }
  }

  @Test
  void a_search_of_programs_reads_what_looks_alike() {
    given_many(PROGRAMS);
    var actor = new Actor(ana, gym, Role.ADMIN, false);
    var page = new PageRequest<>(20, ProgramSort.RELEVANCE, true, null, true);
    assertThat(
            rowsRead.of(
                "program",
                () -> assertThat(programs.list(actor, like("ketlebell"), page).items()).hasSize(5)))
        .isBetween(5L, MOST);
  }

  @ParameterizedTest
  @CsvSource({"NAME", "CREATED_AT"})
  void archived_exercises_are_found_among_many(ExerciseSort sort) {
    given_many(EXERCISES);
    var archived =
        new ExerciseFilter(
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(ExerciseStatus.ARCHIVED));
    assertThat(
            rowsRead.of(
                "exercise",
                () ->
                    assertThat(exercises.list(gym, archived, firstPage(sort)).items()).hasSize(4)))
        .isBetween(4L, MOST);
  }

  @Test
  void a_word_is_given_up_without_a_look_at_all_names() {
    given_many(EXERCISES);
    var library = new Scope.Owned(gym);
    vocabulary.learn(library, Set.of("e1", "benhc"));
    assertThat(
            rowsRead.of("exercise", () -> vocabulary.forget(library, Set.of("e1", "e2", "benhc"))))
        .isLessThan(MOST);
    var left =
        entities
            .createNativeQuery("select word from exercise_word where organization_id = ?1")
            .setParameter(1, gym.value())
            .getSingleResult();
    assertThat(left).isEqualTo("e1");
  }

  private static ProgramFilter like(@Nullable String text) {
    return new ProgramFilter(text, null, false, Set.of(), Set.of(), Set.of());
  }
}

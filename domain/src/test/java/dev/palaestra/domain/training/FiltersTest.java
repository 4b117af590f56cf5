package dev.palaestra.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiltersTest {
  @Test
  void who_wants_nothing_special_gets_what_is_not_archived() {
    assertThat(ExerciseFilter.NONE.statuses()).containsExactly(ExerciseStatus.ACTIVE);
    assertThat(ExerciseFilter.NONE.scopes()).isEmpty();
    assertThat(ExerciseFilter.NONE.search()).isEmpty();
    assertThat(ProgramFilter.ALL.statuses()).containsExactly(ProgramStatus.ACTIVE);
    assertThat(ProgramFilter.ALL.template()).isNull();
    assertThat(ProgramFilter.ALL.mine()).isFalse();
  }

  @Test
  void words_are_searched_for() {
    assertThat(exercises("press", EnumSet.of(MuscleGroup.CHEST)).search()).contains("press");
  }

  @Test
  void a_filter_does_not_change_with_the_sets_it_was_made_of() {
    var muscles = EnumSet.of(MuscleGroup.CHEST);
    var splits = EnumSet.of(SplitType.FULL_BODY);
    var exercises = exercises("press", muscles);
    var programs = new ProgramFilter(null, true, true, splits, Set.of(), Set.of());
    muscles.add(MuscleGroup.LATS);
    splits.clear();
    assertThat(exercises.muscles()).containsExactly(MuscleGroup.CHEST);
    assertThat(programs.splitTypes()).containsExactly(SplitType.FULL_BODY);
  }

  private static ExerciseFilter exercises(String words, Set<MuscleGroup> muscles) {
    return new ExerciseFilter(
        words, muscles, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(ExerciseStatus.ACTIVE));
  }
}

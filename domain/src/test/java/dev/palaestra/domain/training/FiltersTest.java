package dev.palaestra.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiltersTest {
  @Test
  void who_wants_nothing_special_gets_what_is_not_archived() {
    var exercises =
        new ExerciseFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    var programs = new ProgramFilter(null, null, false, Set.of(), Set.of(), Set.of());
    assertThat(exercises.statuses()).containsExactly(ExerciseStatus.ACTIVE);
    assertThat(exercises.search()).isEmpty();
    assertThat(programs.statuses()).containsExactly(ProgramStatus.ACTIVE);
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

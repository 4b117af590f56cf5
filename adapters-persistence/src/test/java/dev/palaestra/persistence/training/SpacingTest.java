package dev.palaestra.persistence.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.persistence.training.Spacing.Halves;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpacingTest {
  @Test
  void a_word_is_taken_apart_into_pieces_of_three_letters_and_more() {
    assertThat(Spacing.halves("legpress"))
        .containsExactly(
            new Halves("legpr", "ess"), new Halves("legp", "ress"), new Halves("leg", "press"));
    assertThat(Spacing.halves("press")).isEmpty();
    assertThat(Spacing.halves("a".repeat(31))).isEmpty();
  }

  @Test
  void a_letter_of_two_chars_stays_whole() {
    assertThat(Spacing.halves("ab\uD835\uDC9Ecd")).containsExactly();
    assertThat(Spacing.halves("abc\uD835\uDC9Ed"))
        .containsExactly(new Halves("abc", "\uD835\uDC9Ed"));
  }

  @Test
  void a_word_may_be_a_part_of_one_with_its_neighbours() {
    var typed = List.of("lat", "pull", "down");
    assertThat(Spacing.joined(typed, 0)).containsExactly("latpull");
    assertThat(Spacing.joined(typed, 1)).containsExactly("latpull", "pulldown");
    assertThat(Spacing.joined(typed, 2)).containsExactly("pulldown");
    assertThat(Spacing.joined(typed)).containsExactly("latpull", "pulldown");
    assertThat(Spacing.joined(List.of("row"), 0)).isEmpty();
  }
}

package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {
  @Test
  void what_a_thing_has_not_is_left_out() {
    assertThat(new Facts().with("name", "A").with("weeks", null).all())
        .isEqualTo(Map.of("name", "A"));
  }

  @Test
  void those_of_several_things_are_told_together() {
    var facts = new Facts().with("name", "A").and(Map.of("weeks", 4));
    assertThat(facts.all()).isEqualTo(Map.of("name", "A", "weeks", 4));
  }
}

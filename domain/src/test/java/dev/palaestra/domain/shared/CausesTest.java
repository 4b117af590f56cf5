package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CausesTest {
  private final IOException deepest = new IOException("reset");
  private final RuntimeException middle = new RuntimeException(deepest);
  private final RuntimeException fault = new RuntimeException(middle);

  @Test
  void are_told_from_the_failure_itself_down_to_what_lies_deepest() {
    assertThat(Causes.of(fault)).containsExactly(fault, middle, deepest);
    assertThat(Causes.of(null)).isEmpty();
  }

  @Test
  void a_failure_without_a_cause_is_the_deepest_itself() {
    assertThat(Causes.deepest(fault)).isSameAs(deepest);
    assertThat(Causes.deepest(deepest)).isSameAs(deepest);
  }
}

package dev.palaestra.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.ExpectedVersion;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  @Test
  void is_not_required() {
    assertThat(IfMatch.expected(null)).isEqualTo(ExpectedVersion.ANY);
    assertThat(IfMatch.expected(new IfMatch("*"))).isEqualTo(ExpectedVersion.ANY);
  }

  @Test
  void names_versions_whatever_else_the_body_showed() {
    assertThat(IfMatch.expected(new IfMatch("\"3-0a1b2c3d\", \"12-ffffffff\"")))
        .isEqualTo(new ExpectedVersion(Set.of(3, 12)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense", "\"3\"", "3-0a1b2c3d", "W/\"3-0a1b2c3d\"", "\"-1-00000000\""})
  void matches_nothing_that_is_not_a_tag_of_ours(String header) {
    assertThat(IfMatch.expected(new IfMatch(header))).isEqualTo(new ExpectedVersion(Set.of()));
  }
}

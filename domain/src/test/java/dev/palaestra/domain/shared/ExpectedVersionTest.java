package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.SharedError.STALE_VERSION;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedVersionTest {
  @Test
  void who_names_no_version_takes_any() {
    assertThatNoException().isThrownBy(() -> ExpectedVersion.ANY.mustBe(7));
  }

  @Test
  void who_names_some_takes_no_other() {
    var expected = new ExpectedVersion(Set.of(6, 7));
    assertThatNoException().isThrownBy(() -> expected.mustBe(7));
    assertThatThrownBy(() -> expected.mustBe(8)).extracting("code").isEqualTo(STALE_VERSION);
  }

  @Test
  void who_names_none_that_was_takes_none() {
    assertThatThrownBy(() -> new ExpectedVersion(Set.of()).mustBe(0))
        .extracting("code")
        .isEqualTo(STALE_VERSION);
  }
}

package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
  @Test
  void has_four_groups_that_can_be_read_aloud() {
    assertThat(RecoveryCode.next().value()).matches("[a-z2-7]{6}(-[a-z2-7]{6}){3}");
  }

  @Test
  void may_be_typed_in_many_ways() {
    var hash = new RecoveryCode("abcdef-ghijkl-mnopqr-stuvwx").hash();
    assertThat(new RecoveryCode("ABCDEF GHIJKL MNOPQR STUVWX ").hash()).isEqualTo(hash);
    assertThat(new RecoveryCode("abcdefghijklmnopqrstuvwx").hash()).isEqualTo(hash);
    assertThat(new RecoveryCode("abcdef-ghijkl-mnopqr-stuvwy").hash()).isNotEqualTo(hash);
  }

  @Test
  void does_not_show_itself() {
    assertThat(RecoveryCode.next()).hasToString("RecoveryCode[***]");
  }
}

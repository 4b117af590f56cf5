package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotDeliveredTest {
  @Test
  void some_is_tried_again_and_some_is_not() {
    assertThat(new NotDelivered("The mail server answers 451").isForGood()).isFalse();
    var refused = NotDelivered.forGood("The mail server answers 550 5.1.1");
    assertThat(refused.isForGood()).isTrue();
    assertThat(refused).hasMessage("The mail server answers 550 5.1.1");
  }

  @Test
  void what_failed_says_for_whom() {
    var cause = new IllegalStateException();
    var failed = new FailedFor("account 7", cause);
    assertThat(failed.subject()).isEqualTo("account 7");
    assertThat(failed).hasMessage("Failed for account 7").hasCause(cause);
  }
}

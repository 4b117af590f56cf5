package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.CodeChallenge.Progress;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;
import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodeChallengeTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final CodeChallenge challenge =
      CodeChallenge.issue(new SecondFactorOf(AccountId.next(NOW)), NOW);

  @Test
  void is_open_for_five_minutes() {
    assertThat(challenge.expiresAt()).isEqualTo(NOW.plusSeconds(300));
    assertThatCode(() -> challenge.countTry(NOW.plusSeconds(299))).doesNotThrowAnyException();
    refuses(NOW.plusSeconds(300));
  }

  @Test
  void takes_one_right_answer() {
    challenge.countTry(NOW);
    challenge.pass();
    assertThat(challenge.progress()).isEqualTo(new Progress(1, true, null));
    refuses(NOW);
  }

  @Test
  void takes_five_answers_that_are_judged_and_no_sixth() {
    for (var i = 0; i < 5; i++) {
      assertThat(challenge.isOpen(NOW)).isTrue();
      challenge.countTry(NOW);
    }
    assertThat(challenge.isOpen(NOW)).isFalse();
    refuses(NOW);
    assertThat(challenge.progress().tries()).isEqualTo(5);
  }

  @Test
  void an_answer_that_could_not_be_judged_is_none() {
    for (var i = 0; i < 5; i++) {
      challenge.countTry(NOW);
    }
    challenge.takeTryBack();
    assertThat(challenge.isOpen(NOW)).isTrue();
    for (var i = 0; i < 5; i++) {
      challenge.takeTryBack();
    }
    assertThat(challenge.progress().tries()).isZero();
  }

  @Test
  void about_a_phone_is_open_for_ten_minutes_and_knows_its_newest_message() {
    var asked = CodeChallenge.issue(new PhoneSignIn(new PhoneNumber("+4915112345678")), NOW);
    assertThat(asked.isOpen(NOW.plusSeconds(599))).isTrue();
    assertThat(asked.isOpen(NOW.plusSeconds(600))).isFalse();
    asked.sentAs("first");
    asked.sentAs("second");
    assertThat(asked.progress()).isEqualTo(new Progress(0, false, "second"));
  }

  private void refuses(Instant now) {
    assertThatThrownBy(() -> challenge.countTry(now))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }
}

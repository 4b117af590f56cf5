package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.ChallengePurpose.RESET_PASSWORD;
import static dev.palaestra.domain.identity.ChallengePurpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Challenge.Subject;
import dev.palaestra.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));

  private static final EmailAddress EMAIL = new EmailAddress("ana@example.org");

  private final Challenge challenge =
      Challenge.issue(new Subject(AccountId.next(NOW), VERIFY_EMAIL, EMAIL), NOW);

  @Test
  void is_passed_once() {
    challenge.pass(VERIFY_EMAIL, NOW);
    assertThat(challenge.isSpent()).isTrue();
    refuses(NOW);
  }

  @Test
  void the_proof_of_an_address_is_open_for_24_hours() {
    assertThat(challenge.isOpen(TOMORROW.minusMillis(1))).isTrue();
    refuses(TOMORROW);
    assertThat(challenge.isSpent()).isFalse();
  }

  @Test
  void a_reset_is_open_for_an_hour() {
    var reset = Challenge.issue(new Subject(AccountId.next(NOW), RESET_PASSWORD, EMAIL), NOW);
    assertThat(reset.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void the_proof_of_one_thing_is_none_of_another() {
    assertThatThrownBy(() -> challenge.pass(RESET_PASSWORD, NOW))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
    assertThat(challenge.isSpent()).isFalse();
  }

  @Test
  void has_no_token_before_its_mail_is_written_and_then_the_last_one_sent() {
    assertThat(challenge.token()).isEmpty();
    challenge.arm(new TokenHash("first"));
    challenge.arm(new TokenHash("second"));
    assertThat(challenge.token()).contains(new TokenHash("second"));
    assertThat(challenge.expiresAt()).isEqualTo(TOMORROW);
  }

  @Test
  void one_that_a_newer_one_replaced_is_refused() {
    var token = new TokenHash("token");
    var replaced = new Challenge(challenge.id(), challenge.subject(), TOMORROW, token, true, 1);
    assertThat(replaced.isOpen(NOW)).isFalse();
    assertThatThrownBy(() -> replaced.pass(VERIFY_EMAIL, NOW))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }

  private void refuses(Instant at) {
    assertThatThrownBy(() -> challenge.pass(VERIFY_EMAIL, at))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }
}

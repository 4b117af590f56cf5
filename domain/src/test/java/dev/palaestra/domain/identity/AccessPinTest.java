package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessPinTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final OrganizationId gym = OrganizationId.next(NOW);
  private final AccountId ana = AccountId.next(NOW);
  private final AccessPin pin = AccessPin.issue(gym, ana, new PasswordHash("hash"), NOW);

  @Test
  void is_good_for_a_year() {
    assertThat(pin.organization()).isEqualTo(gym);
    assertThat(pin.account()).isEqualTo(ana);
    assertThat(pin.hash()).isEqualTo(new PasswordHash("hash"));
    assertThat(pin.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(365)));
    assertThat(pin.version()).isZero();
    assertThat(pin.isValid(pin.expiresAt().minusMillis(1))).isTrue();
    assertThat(pin.isValid(pin.expiresAt())).isFalse();
  }

  @Test
  void is_void_after_five_wrong_tries() {
    for (var i = 0; i < 4; i++) {
      pin.miss();
    }
    assertThat(pin.isValid(NOW)).isTrue();
    pin.miss();
    assertThat(pin.misses()).isEqualTo(5);
    assertThat(pin.isValid(NOW)).isFalse();
  }

  @Test
  void has_six_digits_that_it_does_not_show() {
    var digits = Pin.next();
    assertThat(digits.value()).matches(Pin.FORMAT);
    assertThat(digits.asPassword()).isEqualTo(new Password(digits.value()));
    assertThat(digits).hasToString("Pin[***]");
  }
}

package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPinTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final OrganizationId gym = OrganizationId.next(NOW);
  private final AccountId ana = AccountId.next(NOW);
  private final Membership place = as(Role.MEMBER);
  private final AccessPin pin = AccessPin.issue(place, new PasswordHash("hash"), NOW);

  private Membership as(Role role) {
    return new Membership(gym, ana, role, MembershipStatus.ACTIVE, 0);
  }

  @Test
  void is_good_for_a_year() {
    assertThat(pin.organization()).isEqualTo(gym);
    assertThat(pin.account()).isEqualTo(ana);
    assertThat(pin.hash()).isEqualTo(new PasswordHash("hash"));
    assertThat(pin.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(365)));
    assertThat(pin.version()).isZero();
    assertThat(pin.opens(place, pin.expiresAt().minusMillis(1))).isTrue();
    assertThat(pin.opens(place, pin.expiresAt())).isFalse();
  }

  @Test
  void is_void_after_five_wrong_tries() {
    for (var i = 0; i < 4; i++) {
      assertThat(pin.miss()).isFalse();
    }
    assertThat(pin.opens(place, NOW)).isTrue();
    assertThat(pin.miss()).isTrue();
    assertThat(pin.misses()).isEqualTo(5);
    assertThat(pin.opens(place, NOW)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"COACH", "ADMIN"})
  void is_not_for_staff_nor_for_who_becomes_staff(Role role) {
    assertThatThrownBy(() -> AccessPin.issue(as(role), new PasswordHash("hash"), NOW))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
    assertThat(pin.opens(as(role), NOW)).isFalse();
  }

  @Test
  void has_six_digits_that_it_does_not_show() {
    var digits = Pin.next();
    assertThat(digits.value()).matches(Pin.FORMAT);
    assertThat(digits.asPassword()).isEqualTo(new Password(digits.value()));
    assertThat(digits).hasToString("Pin[***]");
  }
}

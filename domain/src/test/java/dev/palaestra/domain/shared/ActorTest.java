package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.SharedError.MEMBERSHIP_REQUIRED;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final AccountId ANA = AccountId.next(NOW);
  private static final AccountId BEN = AccountId.next(NOW);
  private static final OrganizationId GYM = OrganizationId.next(NOW);
  private static final Actor NOBODYS_MEMBER = new Actor(ANA, null, null, false);
  private static final Actor PLATFORM = new Actor(ANA, null, null, true);

  @Test
  void without_a_membership_there_is_no_tenant() {
    assertRefused(MEMBERSHIP_REQUIRED, NOBODYS_MEMBER::tenant);
    assertRefused(MEMBERSHIP_REQUIRED, () -> NOBODYS_MEMBER.mustBeAtLeast(Role.MEMBER));
    assertThat(NOBODYS_MEMBER.tenantOrNone()).isEqualTo(OrganizationId.NONE);
    assertThat(as(Role.MEMBER).tenant()).isEqualTo(GYM);
    assertThat(as(Role.MEMBER).tenantOrNone()).isEqualTo(GYM);
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER, MEMBER, true",
    "MEMBER, COACH, false",
    "COACH, MEMBER, true",
    "COACH, ADMIN, false",
    "ADMIN, COACH, true"
  })
  void a_role_includes_the_weaker_ones(Role has, Role wanted, boolean granted) {
    assertThat(as(has).atLeast(wanted)).isEqualTo(granted);
    if (granted) {
      assertThatNoException().isThrownBy(() -> as(has).mustBeAtLeast(wanted));
    } else {
      assertRefused(NOT_ALLOWED, () -> as(has).mustBeAtLeast(wanted));
    }
  }

  @Test
  void the_platform_admin_has_no_role_in_a_tenant() {
    assertThat(PLATFORM.atLeast(Role.MEMBER)).isFalse();
    assertThatNoException().isThrownBy(PLATFORM::mustBePlatformAdmin);
    assertRefused(NOT_ALLOWED, as(Role.ADMIN)::mustBePlatformAdmin);
  }

  @Test
  void one_acts_for_oneself_and_an_admin_for_others() {
    assertThatNoException().isThrownBy(() -> as(Role.MEMBER).mustBeOrAdmin(ANA));
    assertThatNoException().isThrownBy(() -> as(Role.ADMIN).mustBeOrAdmin(BEN));
    assertRefused(NOT_ALLOWED, () -> as(Role.COACH).mustBeOrAdmin(BEN));
  }

  private static Actor as(Role role) {
    return new Actor(ANA, GYM, role, false);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act).extracting("code").isEqualTo(code);
  }
}

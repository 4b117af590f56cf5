package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessGrantTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final SessionId SESSION = SessionId.next(NOW);

  private final Account ana =
      Account.register(
          new EmailAddress("ana@example.org"),
          null,
          Profile.of("Ana"),
          new PasswordHash("hash"),
          NOW);

  @Test
  void names_the_place_in_which_one_acts() {
    var gym = OrganizationId.next(NOW);
    assertThat(
            AccessGrant.of(
                ana, SESSION, SessionScope.FULL, Membership.invited(gym, ana.id(), Role.COACH)))
        .isEqualTo(new AccessGrant(ana.id(), SESSION, gym, Role.COACH, SessionScope.FULL, false));
  }

  @Test
  void without_a_place_there_is_neither_organization_nor_role() {
    assertThat(AccessGrant.of(ana, SESSION, SessionScope.FULL, null))
        .isEqualTo(new AccessGrant(ana.id(), SESSION, null, null, SessionScope.FULL, false));
  }

  @Test
  void the_platform_admin_stands_beside_the_roles() {
    ana.becomePlatformAdmin();
    assertThat(AccessGrant.of(ana, SESSION, SessionScope.FULL, null))
        .isEqualTo(new AccessGrant(ana.id(), SESSION, null, null, SessionScope.FULL, true));
  }

  @Test
  void lasts_fifteen_minutes() {
    assertThat(AccessGrant.LIFETIME).isEqualTo(Duration.ofMinutes(15));
  }
}

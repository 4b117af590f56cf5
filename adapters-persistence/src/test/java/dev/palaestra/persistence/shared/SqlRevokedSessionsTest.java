package dev.palaestra.persistence.shared;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.RevokedSessions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlRevokedSessionsTest {
  @Inject Jdbc jdbc;

  @Test
  void is_known_at_once_on_the_instance_that_revoked_it() {
    var session = UUID.randomUUID();
    var here = instanceAt(NOW);
    here.add(List.of(session));
    here.refresh();
    assertThat(here.contains(session)).isTrue();
  }

  @Test
  void is_known_elsewhere_after_a_look_at_the_table() {
    var revoked = session(NOW);
    var open = session(null);
    var elsewhere = instanceAt(NOW);

    assertThat(elsewhere.contains(revoked)).isFalse();
    elsewhere.refresh();
    assertThat(elsewhere.contains(revoked)).isTrue();
    assertThat(elsewhere.contains(open)).isFalse();
  }

  @Test
  void is_forgotten_when_its_last_token_has_expired() {
    var session = session(NOW);

    var shortlyBefore = instanceAt(NOW.plus(RevokedSessions.REMEMBERED).minusMillis(1));
    shortlyBefore.refresh();
    assertThat(shortlyBefore.contains(session)).isTrue();

    var then = instanceAt(NOW.plus(RevokedSessions.REMEMBERED));
    then.refresh();
    assertThat(then.contains(session)).isFalse();
  }

  private RevokedSessions instanceAt(Instant now) {
    return new SqlRevokedSessions(jdbc, Clock.fixed(now, ZoneOffset.UTC));
  }

  private UUID session(@Nullable Instant revokedAt) {
    var id = UUID.randomUUID();
    jdbc.update(
        """
        insert into account (id, email, email_verified, phone_verified, full_name, locale,
          time_zone, status, platform_admin, created_at, updated_at, version)
        values (?, ?, true, false, 'Ana', 'en', 'UTC', 'ACTIVE', false, now(), now(), 0)
        """,
        id,
        id + "@example.org");
    jdbc.update(
        """
        insert into auth_session (id, account_id, family_hash, secret_hash, address, created_at,
          last_used_at, revoked_at, version)
        values (?, ?, ?, '', '192.0.2.1', now(), now(), ?, 0)
        """,
        id,
        id,
        id.toString(),
        revokedAt == null ? null : revokedAt.atOffset(ZoneOffset.UTC));
    return id;
  }
}

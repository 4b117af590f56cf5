package dev.palaestra.persistence.redis;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.RevokedSessions;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedRevokedSessionsTest {
  @Inject RedisDataSource redis;
  @Inject Jdbc jdbc;

  private final UUID session = UUID.randomUUID();

  @Test
  void is_known_at_once_here_and_after_a_look_elsewhere() {
    var here = instanceAt(NOW);
    var elsewhere = instanceAt(NOW);

    here.add(List.of(session));

    assertThat(here.contains(session)).isTrue();
    assertThat(elsewhere.contains(session)).isFalse();
    elsewhere.refresh();
    assertThat(elsewhere.contains(session)).isTrue();
  }

  @Test
  void is_forgotten_when_its_last_token_has_expired() {
    instanceAt(NOW).add(List.of(session));

    var shortlyBefore = instanceAt(NOW.plus(RevokedSessions.REMEMBERED).minusMillis(1));
    shortlyBefore.refresh();
    assertThat(shortlyBefore.contains(session)).isTrue();

    var then = instanceAt(NOW.plus(RevokedSessions.REMEMBERED).plusMillis(1));
    then.refresh();
    assertThat(then.contains(session)).isFalse();
  }

  private RevokedSessions instanceAt(Instant now) {
    return new SharedRevokedSessions(redis, jdbc, Clock.fixed(now, ZoneOffset.UTC));
  }
}

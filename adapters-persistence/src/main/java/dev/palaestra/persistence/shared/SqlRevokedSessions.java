package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.RevokedSessions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Kept in memory, so that no request asks anybody; the truth is the table of sessions, which is
/// read at start and with each refresh.
@Singleton
class SqlRevokedSessions implements RevokedSessions {
  private static final String REVOKED = "select id from auth_session where revoked_at > ?";

  private final Map<UUID, Instant> known = new ConcurrentHashMap<>();
  private final Jdbc jdbc;
  private final Clock clock;

  SqlRevokedSessions(Jdbc jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void start(@Observes StartupEvent begun) {
    refresh();
  }

  @Override
  public void add(Collection<UUID> sessions) {
    var now = clock.instant();
    sessions.forEach(session -> known.put(session, now));
  }

  @Override
  public boolean contains(UUID session) {
    return known.containsKey(session);
  }

  @Override
  public void refresh() {
    var now = clock.instant();
    var since = now.minus(REMEMBERED);
    jdbc.query(REVOKED, row -> row.getObject("id", UUID.class), since)
        .forEach(session -> known.putIfAbsent(session, now));
    known.values().removeIf(at -> !at.isAfter(since));
  }
}

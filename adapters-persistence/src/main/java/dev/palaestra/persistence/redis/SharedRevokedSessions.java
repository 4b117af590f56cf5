package dev.palaestra.persistence.redis;

import dev.palaestra.domain.shared.RevokedSessions;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.sortedset.ScoreRange;
import io.quarkus.redis.datasource.sortedset.SortedSetCommands;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Kept in memory, so that no request asks anybody; fed once a second from a sorted set in Redis,
/// or from the sessions' table while Redis is down.
@Singleton
class SharedRevokedSessions implements RevokedSessions {
  private static final Logger LOG = Logger.getLogger(SharedRevokedSessions.class);
  private static final String KEY = "revoked-sessions";
  private static final String FROM_TABLE =
      "select id, revoked_at from auth_session where revoked_at > ?";

  private final Map<UUID, Instant> known = new ConcurrentHashMap<>();
  private final SortedSetCommands<String, String> shared;
  private final Jdbc jdbc;
  private final Clock clock;

  SharedRevokedSessions(RedisDataSource redis, Jdbc jdbc, Clock clock) {
    this.shared = redis.sortedSet(String.class);
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void add(Collection<UUID> sessions) {
    if (sessions.isEmpty()) {
      return;
    }
    var now = clock.instant();
    sessions.forEach(session -> known.put(session, now));
    try {
      shared.zadd(
          KEY,
          sessions.stream()
              .collect(Collectors.toMap(UUID::toString, _ -> (double) now.toEpochMilli())));
    } catch (RuntimeException down) {
      LOG.warnf(
          "Redis does not take revoked sessions, others read the table: %s", down.getMessage());
    }
  }

  @Override
  public boolean contains(UUID session) {
    return known.containsKey(session);
  }

  @Override
  public void refresh() {
    var since = clock.instant().minus(REMEMBERED);
    var now = clock.instant();
    read(since).forEach(session -> known.putIfAbsent(session, now));
    known.values().removeIf(at -> at.isBefore(since));
  }

  private Collection<UUID> read(Instant since) {
    try {
      var from = (double) since.toEpochMilli();
      shared.zremrangebyscore(KEY, new ScoreRange<>(Double.NEGATIVE_INFINITY, from));
      return shared.zrangebyscore(KEY, new ScoreRange<>(from, Double.POSITIVE_INFINITY)).stream()
          .map(UUID::fromString)
          .toList();
    } catch (RuntimeException down) {
      return fromTable(since).keySet();
    }
  }

  private Map<UUID, Instant> fromTable(Instant since) {
    return jdbc.query(FROM_TABLE, row -> row.getObject("id", UUID.class), since).stream()
        .collect(Collectors.toMap(Function.identity(), _ -> since));
  }
}

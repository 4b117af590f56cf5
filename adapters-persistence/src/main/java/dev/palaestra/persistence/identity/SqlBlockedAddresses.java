package dev.palaestra.persistence.identity;

import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Kept in memory, so that no request asks anybody; the truth is the table, which is read at start
/// and with each refresh.
@Singleton
class SqlBlockedAddresses implements BlockedAddresses {
  private static final String BLOCKED = "select address, until from ip_block where until > ?";

  private final Jdbc jdbc;
  private final Clock clock;
  private volatile Map<String, Instant> known = Map.of();

  SqlBlockedAddresses(Jdbc jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(String address, Instant until) {}

  void start(@Observes StartupEvent begun) {
    refresh();
  }

  @Override
  public Optional<Instant> until(String address, Instant now) {
    return Optional.ofNullable(known.get(address)).filter(now::isBefore);
  }

  @Override
  public void refresh() {
    known =
        jdbc
            .query(
                BLOCKED,
                row -> new Row(row.getString("address"), row.getTimestamp("until").toInstant()),
                clock.instant())
            .stream()
            .collect(Collectors.toMap(Row::address, Row::until));
  }
}

package dev.palaestra.domain.shared;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/// The sessions whose access tokens no longer count although they have not expired yet. Known at
/// once on the instance that revoked them, within five seconds on the others.
public interface RevokedSessions {
  /// As long as an access token lives; after that its own expiry speaks.
  Duration REMEMBERED = Duration.ofMinutes(15);

  /// Called after the transaction that revoked them has committed.
  void add(Collection<UUID> sessions);

  boolean contains(UUID session);

  /// Learns what other instances have revoked; called every few seconds.
  void refresh();
}

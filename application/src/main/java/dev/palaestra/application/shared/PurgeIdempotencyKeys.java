package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.IdempotencyKeys;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Forgets answers that nobody may repeat any more, in small bites, so that nobody waits for it.
/// Safe to run on all instances at once.
@Singleton
public final class PurgeIdempotencyKeys {
  private final IdempotencyKeys keys;
  private final Clock clock;

  PurgeIdempotencyKeys(IdempotencyKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  public void handle() {
    var now = clock.instant();
    InBites.all(most -> keys.purge(now, most));
  }
}

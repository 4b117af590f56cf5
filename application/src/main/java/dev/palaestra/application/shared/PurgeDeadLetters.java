package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.OutboxDelivery;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Forgets letters that have been dead for long, in small bites, so that nobody waits for it. Safe
/// to run on all instances at once.
@Singleton
public final class PurgeDeadLetters {
  private final OutboxDelivery outbox;
  private final Clock clock;

  PurgeDeadLetters(OutboxDelivery outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  public void handle() {
    var now = clock.instant();
    InBites.all(most -> outbox.purge(now, most));
  }
}

package dev.palaestra.bootstrap;

import dev.palaestra.application.shared.DeliverEvents;
import dev.palaestra.domain.shared.IdempotencyKeys;
import dev.palaestra.domain.shared.RevokedSessions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;

/// What happens by itself, on every instance.
@Singleton
class Schedules {
  private final DeliverEvents deliverEvents;
  private final RevokedSessions revokedSessions;
  private final IdempotencyKeys idempotencyKeys;
  private final Clock clock;

  Schedules(
      DeliverEvents deliverEvents,
      RevokedSessions revokedSessions,
      IdempotencyKeys idempotencyKeys,
      Clock clock) {
    this.deliverEvents = deliverEvents;
    this.revokedSessions = revokedSessions;
    this.idempotencyKeys = idempotencyKeys;
    this.clock = clock;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void deliverEvents() {
    while (deliverEvents.handle() > 0) {
      // More may wait.
    }
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void refreshRevokedSessions() {
    revokedSessions.refresh();
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void purgeIdempotencyKeys() {
    idempotencyKeys.purge(clock.instant());
  }
}

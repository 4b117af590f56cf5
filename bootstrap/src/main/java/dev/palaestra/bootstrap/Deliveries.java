package dev.palaestra.bootstrap;

import dev.palaestra.application.shared.DeliverEvents;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Empties the outbox. Each second one more begins to help while all others are busy, up to four:
/// what hangs does not stop the rest. At the end nothing is begun any more, and what runs may end;
/// what still hangs then is broken off.
@Singleton
class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final int AT_ONCE = 4;

  /// Since the end began: of the ten seconds after which we are killed.
  private static final Duration LONGEST_END = Duration.ofSeconds(8);

  private final DeliverEvents deliverEvents;
  private final Background background;
  private final Duration longestEnd;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;
  private volatile long endBegan;

  @Inject
  Deliveries(DeliverEvents deliverEvents, Background background) {
    this(deliverEvents, background, LONGEST_END);
  }

  Deliveries(DeliverEvents deliverEvents, Background background, Duration longestEnd) {
    this.deliverEvents = deliverEvents;
    this.background = background;
    this.longestEnd = longestEnd;
  }

  @Scheduled(every = "1s")
  @RunOnVirtualThread
  void deliver() {
    if (!ending && free.tryAcquire()) {
      running.add(Thread.currentThread());
      try {
        background.run("the delivery of events", this::deliverAll);
      } finally {
        running.remove(Thread.currentThread());
        free.release();
      }
    }
  }

  private void deliverAll() {
    var more = true;
    while (more && !ending) {
      more = deliverEvents.handle();
    }
  }

  void beginEnd(@Observes ShutdownDelayInitiatedEvent soon) {
    endBegan = System.nanoTime();
    ending = true;
  }

  void end(@Observes ShutdownEvent now) throws InterruptedException {
    var left = ending ? longestEnd.minusNanos(System.nanoTime() - endBegan) : longestEnd;
    ending = true;
    if (!free.tryAcquire(AT_ONCE, left.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("A delivery did not end in time; it will be repeated.");
      running.forEach(Thread::interrupt);
    }
  }
}

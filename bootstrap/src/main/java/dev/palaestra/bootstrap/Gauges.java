package dev.palaestra.bootstrap;

import dev.palaestra.domain.insight.SystemHealth;
import dev.palaestra.domain.shared.OutboxDelivery;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/// What operators should see coming. Read now and then, so that no scrape waits for the database.
@Singleton
class Gauges {
  private final OutboxDelivery outbox;
  private final SystemHealth health;
  private final AtomicInteger waiting;
  private final AtomicInteger dead;
  private final AtomicInteger redisUp;

  Gauges(OutboxDelivery outbox, SystemHealth health, MeterRegistry metrics) {
    this.outbox = outbox;
    this.health = health;
    waiting = metrics.gauge("palaestra.outbox.waiting", new AtomicInteger());
    dead = metrics.gauge("palaestra.outbox.dead", new AtomicInteger());
    redisUp = metrics.gauge("palaestra.redis.up", new AtomicInteger());
  }

  void read() {
    redisUp.set(health.redisAnswers() ? 1 : 0);
    var backlog = outbox.backlog();
    waiting.set(backlog.waiting());
    dead.set(backlog.dead());
  }
}

package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.shared.DeliverEvents;
import dev.palaestra.application.shared.EventListeners;
import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.OutboxDelivery;
import dev.palaestra.domain.shared.Uuid7;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private final Post post = new Post();
  private final Queue<String> happened = new ConcurrentLinkedQueue<>();
  private final DeliverEvents deliverEvents =
      new DeliverEvents(
          post, new EventListeners(List.of()), _ -> Optional.empty(), Clock.systemUTC());
  private final Background background = new Background(_ -> Optional.empty());
  private final Deliveries deliveries = new Deliveries(deliverEvents, background);

  @Test
  void the_end_waits_for_what_runs_and_begins_nothing() throws InterruptedException {
    var running = Thread.ofVirtual().start(deliveries::deliver);
    post.begun.await();
    deliveries.beginEnd(new ShutdownDelayInitiatedEvent());
    var end = Thread.ofVirtual().start(this::end);
    post.answered.countDown();
    end.join();
    running.join();
    deliveries.deliver();

    assertThat(happened).containsExactly("taken", "delivered", "ended");
  }

  @Test
  void one_that_hangs_does_not_stop_the_rest() throws InterruptedException {
    var hanging = Thread.ofVirtual().start(deliveries::deliver);
    post.begun.await();
    post.hangs = false;
    post.letters = 2;

    deliveries.deliver();

    assertThat(happened).containsExactly("taken", "taken", "delivered", "taken", "delivered");
    post.answered.countDown();
    hanging.join();
  }

  @Test
  void what_hangs_at_the_end_is_broken_off() throws InterruptedException {
    var impatient = new Deliveries(deliverEvents, background, Duration.ofMillis(50));
    var hanging = Thread.ofVirtual().start(impatient::deliver);
    post.begun.await();

    impatient.end(new ShutdownEvent());

    hanging.join();
    assertThat(happened).containsExactly("taken", "InterruptedException: without a message");
  }

  private void end() {
    try {
      deliveries.end(new ShutdownEvent());
      happened.add("ended");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private final class Post implements OutboxDelivery {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean hangs = true;
    private volatile int letters = 3;

    @Override
    public synchronized Optional<Letter> take(Duration lease, Instant now) {
      if (letters == 0) {
        return Optional.empty();
      }
      letters--;
      happened.add("taken");
      return Optional.of(new Letter(OrganizationId.NONE, Uuid7.at(now), 1, "Told", "{}", null));
    }

    @Override
    public Event open(Letter letter) {
      var waits = hangs;
      begun.countDown();
      try {
        if (waits) {
          answered.await();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Told();
    }

    @Override
    public void delivered(Letter letter) {
      happened.add("delivered");
    }

    @Override
    public void failed(Letter letter, Failure failure, Instant next) {
      happened.add(failure.reason());
    }

    @Override
    public void onBehalfOf(Letter letter, Runnable delivery) {
      delivery.run();
    }

    @Override
    public void undeliverable(Letter letter, String reason) {
      happened.add(reason);
    }

    @Override
    public int purge(Instant now, int most) {
      return 0;
    }

    @Override
    public Backlog backlog() {
      return new Backlog(letters, 0);
    }
  }

  private record Told() implements Event {}
}

package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.OutboxDelivery;
import dev.palaestra.domain.shared.OutboxDelivery.Letter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/// Tells the events of the outbox to their listeners. What fails is told again, twice as late each
/// time and hourly in the end. Safe to run on all instances, and many times on each, at once.
@Singleton
public final class DeliverEvents {
  /// Longer than any single delivery may take.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
  private static final int LONGEST_REASON = 200;

  private final OutboxDelivery outbox;
  private final EventListeners listeners;
  private final Clock clock;

  public DeliverEvents(OutboxDelivery outbox, EventListeners listeners, Clock clock) {
    this.outbox = outbox;
    this.listeners = listeners;
    this.clock = clock;
  }

  /// Delivers one event: none is held while another is slow.
  ///
  /// @return whether there was one
  public boolean handle() {
    var letter = outbox.take(LEASE, clock.instant());
    letter.ifPresent(this::deliver);
    return letter.isPresent();
  }

  private void deliver(Letter letter) {
    try {
      var event = outbox.open(letter);
      listeners.of(event).forEach(listener -> tell(listener, event));
      outbox.delivered(letter);
    } catch (RuntimeException failed) {
      outbox.failed(letter, reason(failed), clock.instant().plus(pause(letter.tries())));
    }
  }

  private static Duration pause(int tries) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /// What lies at the bottom of it, without anybody's address.
  private static String reason(Throwable failed) {
    var cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var message = Objects.requireNonNullElse(cause.getMessage(), "without a message");
    var reason =
        cause.getClass().getSimpleName() + ": " + ADDRESS.matcher(message).replaceAll("(address)");
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static <E extends Event> void tell(EventListener<E> listener, Event event) {
    listener.on(listener.event().cast(event));
  }
}

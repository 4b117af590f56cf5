package dev.palaestra.application.shared;

import dev.palaestra.domain.shared.Causes;
import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.NotDelivered;
import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.OutboxDelivery;
import dev.palaestra.domain.shared.OutboxDelivery.Failure;
import dev.palaestra.domain.shared.OutboxDelivery.Letter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the events of the outbox to their listeners. What fails is told again, twice as late each
/// time and hourly in the end. Safe to run on all instances, and many times on each, at once.
@Singleton
public final class DeliverEvents {
  /// Longer than any single delivery may take.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /// Addresses, links, and what may be a secret.
  private static final Pattern UNFIT = Pattern.compile("\\S*[@/]\\S*|\\S{21,}");

  private static final int LONGEST_REASON = 200;

  private final OutboxDelivery outbox;
  private final EventListeners listeners;
  private final Outages outages;
  private final Clock clock;

  public DeliverEvents(
      OutboxDelivery outbox, EventListeners listeners, Outages outages, Clock clock) {
    this.outbox = outbox;
    this.listeners = listeners;
    this.outages = outages;
    this.clock = clock;
  }

  /// Delivers one event: none is held while another is slow.
  ///
  /// @return whether there was one
  public boolean handle() {
    var letter = outbox.take(LEASE, clock.instant());
    letter.ifPresent(it -> outbox.onBehalfOf(it, () -> deliver(it)));
    return letter.isPresent();
  }

  private void deliver(Letter letter) {
    try {
      var event = outbox.open(letter);
      tellAll(event)
          .ifPresentOrElse(
              reason -> outbox.undeliverable(letter, reason), () -> outbox.delivered(letter));
    } catch (RuntimeException fault) {
      outbox.failed(letter, failure(fault), clock.instant().plus(pause(letter.tries())));
    }
  }

  /// Where one can never do its work, the others still do theirs.
  ///
  /// @return why one never can, if that is so
  private Optional<String> tellAll(Event event) {
    var reason = Optional.<String>empty();
    for (var listener : listeners.of(event)) {
      try {
        tell(listener, event);
      } catch (NotDelivered refused) {
        if (!refused.isForGood()) {
          throw refused;
        }
        reason = Optional.of(message(refused));
      }
    }
    return reason;
  }

  private static Duration pause(int tries) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private Failure failure(RuntimeException fault) {
    return fault instanceof NotDelivered elsewhere
        ? new Failure(message(elsewhere), null)
        : new Failure(reason(fault), isOurs(fault) ? fault : null);
  }

  private boolean isOurs(Throwable fault) {
    return outages.behind(fault).isEmpty()
        && Causes.of(fault).noneMatch(IOException.class::isInstance);
  }

  /// What lies at the bottom of it, without anybody's address.
  private static String reason(Throwable fault) {
    var cause = Causes.deepest(fault);
    var message = UNFIT.matcher(message(cause)).replaceAll("(...)");
    var reason = cause.getClass().getSimpleName() + ": " + message;
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static String message(Throwable fault) {
    return Objects.requireNonNullElse(fault.getMessage(), "without a message");
  }

  private static <E extends Event> void tell(EventListener<E> listener, Event event) {
    listener.on(listener.event().cast(event));
  }
}

package dev.palaestra.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.OutboxDelivery;
import dev.palaestra.domain.shared.OutboxDelivery.Letter;
import dev.palaestra.domain.shared.Uuid7;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliverEventsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final Post post = new Post();
  private final List<String> heard = new ArrayList<>();

  @Test
  void tells_each_event_to_those_who_listen_to_it() {
    var lockerRented = letter(1, new LockerRented(7));
    post.waiting.addAll(List.of(lockerRented, letter(1, new DoorOpened())));

    deliverAll(delivery());

    assertThat(heard).containsExactly("first 7", "second 7");
    assertThat(post.delivered).hasSize(2).contains(lockerRented);
    assertThat(post.failed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "5, PT80S", "10, PT42M40S", "11, PT1H", "35, PT1H"})
  void what_fails_is_told_again_twice_as_late_each_time_and_hourly_in_the_end(
      int tries, Duration pause) {
    post.waiting.add(letter(tries, new LockerRented(-1)));

    deliverAll(delivery());

    assertThat(post.delivered).isEmpty();
    assertThat(post.failed)
        .containsExactly("IllegalStateException: no such locker " + NOW.plus(pause));
  }

  @Test
  void a_day_of_failures_loses_nothing() {
    IntStream.range(1, OutboxDelivery.TRIES)
        .forEach(tries -> post.waiting.add(letter(tries, new LockerRented(-1))));

    deliverAll(delivery());

    var pauses =
        post.failed.stream()
            .map(it -> Duration.between(NOW, Instant.parse(it.substring(it.lastIndexOf(' ') + 1))))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(pauses).isGreaterThan(Duration.ofDays(1));
  }

  @Test
  void says_what_lies_at_the_bottom_without_an_address() {
    var refused = new IOException("550 no mailbox <ana@example.org> here");
    var listener = new LockerListener("first", () -> new CompletionException(refused));
    post.waiting.add(letter(1, new LockerRented(-1)));

    deliverAll(
        new DeliverEvents(
            post, new EventListeners(List.of(listener)), Clock.fixed(NOW, ZoneOffset.UTC)));

    assertThat(post.failed)
        .containsExactly("IOException: 550 no mailbox (address) here " + NOW.plusSeconds(5));
  }

  @Test
  void holds_no_letter_while_it_delivers_another() {
    post.waiting.addAll(List.of(letter(1, new LockerRented(7)), letter(1, new LockerRented(8))));

    assertThat(delivery().handle()).isTrue();

    assertThat(heard).containsExactly("first 7", "second 7");
    assertThat(post.waiting).hasSize(1);
  }

  private DeliverEvents delivery() {
    var listeners =
        new EventListeners(List.of(new LockerListener("first"), new LockerListener("second")));
    return new DeliverEvents(post, listeners, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static void deliverAll(DeliverEvents delivery) {
    while (delivery.handle()) {
      // Until none is left.
    }
  }

  @Test
  void a_letter_that_nobody_can_read_holds_up_no_other() {
    var unreadable = new Letter(OrganizationId.NONE, Uuid7.at(NOW), 1, "Unknown", "{}");
    var readable = letter(1, new LockerRented(7));
    post.waiting.addAll(List.of(unreadable, readable));

    deliverAll(delivery());

    assertThat(post.delivered).containsExactly(readable);
    assertThat(post.failed)
        .containsExactly("IllegalArgumentException: unreadable " + NOW.plus(Duration.ofSeconds(5)));
  }

  private Letter letter(int tries, Event event) {
    var letter = new Letter(OrganizationId.NONE, Uuid7.at(NOW), tries, "Locker", event.toString());
    post.contents.put(letter, event);
    return letter;
  }

  private record LockerRented(int number) implements Event {}

  private record DoorOpened() implements Event {}

  private final class LockerListener implements EventListener<LockerRented> {
    private final String name;

    private final Supplier<RuntimeException> fault;

    private LockerListener(String name) {
      this(name, () -> new IllegalStateException("no such locker"));
    }

    private LockerListener(String name, Supplier<RuntimeException> fault) {
      this.name = name;
      this.fault = fault;
    }

    @Override
    public Class<LockerRented> event() {
      return LockerRented.class;
    }

    @Override
    public void on(LockerRented rented) {
      if (rented.number() < 0) {
        throw fault.get();
      }
      heard.add(name + " " + rented.number());
    }
  }

  private static final class Post implements OutboxDelivery {
    private final Deque<Letter> waiting = new ArrayDeque<>();
    private final Map<Letter, Event> contents = new HashMap<>();
    private final List<Letter> delivered = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    @Override
    public Optional<Letter> take(Duration lease, Instant now) {
      return Optional.ofNullable(waiting.poll());
    }

    @Override
    public Event open(Letter letter) {
      var event = contents.get(letter);
      if (event == null) {
        throw new IllegalArgumentException("unreadable");
      }
      return event;
    }

    @Override
    public void delivered(Letter letter) {
      delivered.add(letter);
    }

    @Override
    public Backlog backlog() {
      return new Backlog(waiting.size(), 0);
    }

    @Override
    public void failed(Letter letter, String reason, Instant next) {
      failed.add(reason + " " + next);
    }
  }
}

package dev.palaestra.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.NotDelivered;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.Outages.Outage;
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

  private static final String AWAY = "the database is away";

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
    var refused =
        new IOException(
            "no way to <ana@example.org> see https://x.org/y or SECRETSECRETSECRETSECRET");
    var listener = new LockerListener("first", () -> new CompletionException(refused));
    post.waiting.add(letter(1, new LockerRented(-1)));

    deliverAll(delivery(listener));

    assertThat(post.failed)
        .containsExactly("IOException: no way to (...) see (...) or (...) " + NOW.plusSeconds(5));
    assertThat(post.faults).isEmpty();
  }

  @Test
  void a_fault_of_ours_is_handed_on_and_an_outage_is_not() {
    var fault = new IllegalArgumentException("no UUID");
    post.waiting.add(letter(1, new LockerRented(-1)));
    deliverAll(delivery(new LockerListener("first", () -> fault)));
    assertThat(post.faults).containsExactly(fault);

    post.faults.clear();
    post.waiting.add(letter(1, new LockerRented(-1)));
    deliverAll(delivery(new LockerListener("first", () -> new IllegalStateException(AWAY))));
    assertThat(post.faults).isEmpty();
  }

  @Test
  void what_another_system_does_not_take_is_said_as_it_says_it() {
    post.waiting.add(letter(1, new LockerRented(-1)));
    var busy = new NotDelivered("The mail server answers 451 4.7.1");
    deliverAll(delivery(new LockerListener("first", () -> busy)));
    assertThat(post.failed)
        .containsExactly("The mail server answers 451 4.7.1 " + NOW.plusSeconds(5));
    assertThat(post.faults).isEmpty();
  }

  @Test
  void what_is_refused_for_good_ends_at_once_and_others_hear_of_it_still() {
    post.waiting.add(letter(1, new LockerRented(-1)));
    var refused = NotDelivered.forGood("The mail server answers 550 5.1.1");

    deliverAll(
        delivery(
            new LockerListener("first", () -> refused),
            new LockerListener("second", () -> refused) {
              @Override
              public void on(LockerRented rented) {
                heard.add("second");
              }
            }));

    assertThat(heard).containsExactly("second");
    assertThat(post.givenUp).containsExactly("The mail server answers 550 5.1.1");
    assertThat(post.failed).isEmpty();
    assertThat(post.delivered).isEmpty();
  }

  @Test
  void whatever_is_logged_meanwhile_tells_whose_letter_it_is() {
    var letter = letter(1, new LockerRented(-1));
    post.waiting.add(letter);
    deliverAll(delivery());
    assertThat(post.named).containsExactly(letter);
  }

  @Test
  void holds_no_letter_while_it_delivers_another() {
    post.waiting.addAll(List.of(letter(1, new LockerRented(7)), letter(1, new LockerRented(8))));

    assertThat(delivery().handle()).isTrue();

    assertThat(heard).containsExactly("first 7", "second 7");
    assertThat(post.waiting).hasSize(1);
  }

  private DeliverEvents delivery() {
    return delivery(new LockerListener("first"), new LockerListener("second"));
  }

  private DeliverEvents delivery(LockerListener... listeners) {
    return new DeliverEvents(
        post,
        new EventListeners(List.of(listeners)),
        DeliverEventsTest::outage,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Optional<Outage> outage(Throwable fault) {
    return AWAY.equals(fault.getMessage())
        ? Optional.of(new Outage(Outages.Kind.AWAY, AWAY))
        : Optional.empty();
  }

  private static void deliverAll(DeliverEvents delivery) {
    while (delivery.handle()) {
      // Until none is left.
    }
  }

  @Test
  void a_letter_that_nobody_can_read_holds_up_no_other() {
    var unreadable = new Letter(OrganizationId.NONE, Uuid7.at(NOW), 1, "Unknown", "{}", null);
    var readable = letter(1, new LockerRented(7));
    post.waiting.addAll(List.of(unreadable, readable));

    deliverAll(delivery());

    assertThat(post.delivered).containsExactly(readable);
    assertThat(post.failed)
        .containsExactly("IllegalArgumentException: unreadable " + NOW.plus(Duration.ofSeconds(5)));
  }

  private Letter letter(int tries, Event event) {
    var letter =
        new Letter(OrganizationId.NONE, Uuid7.at(NOW), tries, "Locker", event.toString(), null);
    post.contents.put(letter, event);
    return letter;
  }

  private record LockerRented(int number) implements Event {}

  private record DoorOpened() implements Event {}

  private class LockerListener implements EventListener<LockerRented> {
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
    private final List<Throwable> faults = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private final List<Letter> named = new ArrayList<>();

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
    public void failed(Letter letter, Failure failure, Instant next) {
      failed.add(failure.reason() + " " + next);
      Optional.ofNullable(failure.fault()).ifPresent(faults::add);
    }

    @Override
    public void onBehalfOf(Letter letter, Runnable delivery) {
      named.add(letter);
      delivery.run();
    }

    @Override
    public void undeliverable(Letter letter, String reason) {
      givenUp.add(reason);
    }

    @Override
    public int purge(Instant now, int most) {
      return 0;
    }
  }
}

package dev.palaestra.persistence.shared;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.MemberInvited;
import dev.palaestra.domain.identity.PhoneCodeRequested;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.OutboxDelivery;
import dev.palaestra.domain.shared.OutboxDelivery.Backlog;
import dev.palaestra.domain.shared.OutboxDelivery.Failure;
import dev.palaestra.domain.shared.OutboxDelivery.Letter;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlOutboxTest {
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject Outbox outbox;
  @Inject OutboxDelivery delivery;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;

  private final OrganizationId gym = OrganizationId.next(NOW);

  @BeforeEach
  void nothing_waits() {
    jdbc.update("delete from outbox");
  }

  @Test
  void gives_what_was_put_in_and_keeps_nothing_of_it_when_it_is_told() {
    var event = put();

    var letters = takeAll(NOW);

    assertThat(letters).extracting(delivery::open).containsExactly(event);
    assertThat(delivery.backlog()).isEqualTo(new Backlog(1, 0));
    assertThat(letters).extracting(Letter::tries).containsExactly(1);
    assertThat(letters).extracting(Letter::organization).containsExactly(gym);
    delivery.delivered(letters.getFirst());
    assertThat(rows()).isZero();
  }

  @Test
  void nothing_is_told_of_what_did_not_happen() {
    assertThatThrownBy(() ->
            transactions.inTransaction(
                (Runnable)
                    () -> {
                      outbox.add(gym, new MemberInvited(gym.value(), UUID.randomUUID()));
                      throw NOT_FOUND.because("no");
                    }))
        .extracting("code")
        .isEqualTo(NOT_FOUND);
    assertThat(rows()).isZero();
  }

  @Test
  void what_one_instance_has_taken_another_gets_when_the_lease_is_over() {
    put();
    takeAll(NOW);

    assertThat(takeAll(NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(takeAll(NOW.plus(LEASE))).extracting(Letter::tries).containsExactly(2);
  }

  @Test
  void what_waits_for_a_slow_one_is_free_for_others_and_has_not_been_tried() {
    IntStream.range(0, 3).forEach(_ -> put());
    delivery.take(LEASE, NOW);

    assertThat(takeAll(NOW)).extracting(Letter::tries).containsExactly(1, 1);
  }

  @Test
  void none_is_taken_without_being_told_of_where_the_database_thinks_that_there_are_none() {
    jdbc.update("analyze outbox");
    IntStream.range(0, 3).forEach(_ -> put());

    assertThat(takeAll(NOW)).hasSize(3);
  }

  @Test
  void what_only_a_newer_release_knows_waits_for_one_of_its_instances() {
    put("BookingConfirmed", "{}");
    put();

    assertThat(takeAll(NOW)).extracting(Letter::type).containsExactly("MemberInvited");
    assertThat(delivery.backlog()).isEqualTo(new Backlog(2, 0));
  }

  @Test
  void what_somebody_waits_for_goes_before_all_that_waits_longer() {
    put();
    var code = new PhoneCodeRequested(UUID.randomUUID());
    transactions.inTransaction(() -> outbox.add(OrganizationId.NONE, code));

    var letters = takeAll(NOW);

    assertThat(letters).hasSize(2);
    assertThat(delivery.open(letters.getFirst())).isEqualTo(code);
  }

  @Test
  void who_was_too_slow_says_nothing_of_what_another_delivers() {
    put();
    var slow = delivery.take(LEASE, NOW).orElseThrow();
    delivery.take(LEASE, NOW.plus(LEASE));

    delivery.failed(slow, new Failure("TimeoutException", null), NOW.plus(LEASE));

    assertThat(takeAll(NOW.plus(LEASE))).isEmpty();
  }

  @Test
  void what_failed_waits_and_is_a_dead_letter_after_the_last_try() {
    put();
    var at = NOW;
    for (var i = 1; i <= OutboxDelivery.TRIES; i++) {
      var letters = takeAll(at);
      assertThat(letters).extracting(Letter::tries).containsExactly(i);
      at = at.plusSeconds(5);
      delivery.failed(letters.getFirst(), new Failure("ConnectException", null), at);
      assertThat(takeAll(at.minusMillis(1))).isEmpty();
    }
    assertThat(takeAll(at.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(delivery.backlog()).isEqualTo(new Backlog(0, 1));
    assertThat(
            jdbc.query(
                "select last_error from outbox where dead_at is not null", row -> row.getString(1)))
        .containsExactly("ConnectException");
  }

  @Test
  void what_will_never_be_told_is_no_dead_letter() {
    put();
    var lines = heardFrom(letter -> delivery.undeliverable(letter, "550 5.1.1"));

    assertThat(rows()).isZero();
    assertThat(lines).singleElement().asString().contains("MemberInvited", "550 5.1.1", "WARN");
  }

  @Test
  void a_line_tells_whose_letter_it_is_and_which_request_wrote_it() {
    put();
    var lines =
        heardFrom(letter -> delivery.failed(letter, new Failure("ConnectException", null), NOW));
    assertThat(lines).singleElement().asString().endsWith(gym.value() + " request-1 null");
    assertThat(MDC.get("organization")).isNull();
  }

  @Test
  void a_fault_of_ours_shows_its_stack_the_first_time() {
    put();
    var failure = new Failure("no UUID", new IllegalArgumentException("no UUID"));
    assertThat(heardFrom(letter -> delivery.failed(letter, failure, NOW)))
        .singleElement()
        .asString()
        .contains("IllegalArgumentException");
    assertThat(heardFrom(letter -> delivery.failed(letter, failure, NOW)))
        .singleElement()
        .asString()
        .endsWith("null");
  }

  /// What is logged while the next letter is delivered.
  private List<String> heardFrom(Consumer<Letter> act) {
    List<String> lines = new ArrayList<>();
    var log = Logger.getLogger(SqlOutbox.class.getName());
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(
                "%s %s %s %s %s %s"
                    .formatted(
                        line.getLevel(),
                        line.getMessage(),
                        Arrays.toString(line.getParameters()),
                        MDC.get("organization"),
                        MDC.get("request_id"),
                        line.getThrown()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.addHandler(handler);
    try {
      var letter = takeAll(NOW).getFirst();
      delivery.onBehalfOf(letter, () -> act.accept(letter));
      return lines;
    } finally {
      log.removeHandler(handler);
    }
  }

  @Test
  void dead_letters_are_kept_for_a_month() {
    IntStream.range(0, 3).forEach(_ -> put());
    var dead = NOW.minus(OutboxDelivery.DEAD_KEPT);
    jdbc.update("update outbox set dead_at = ?", dead.minusMillis(1));
    put();
    put();
    jdbc.update("update outbox set dead_at = ? where dead_at is null and due_at = ?", dead, NOW);
    put();

    assertThat(delivery.purge(NOW, 2)).isEqualTo(2);
    assertThat(delivery.purge(NOW, 2)).isEqualTo(1);
    assertThat(delivery.purge(NOW, 2)).isZero();
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void what_cannot_be_read_holds_up_nothing() {
    put("MemberInvited", "{\"of\": \"another time\"}");
    var event = put();

    var letters = takeAll(NOW);

    assertThat(letters).hasSize(2);
    assertThat(letters)
        .filteredOn(it -> reads(it))
        .extracting(delivery::open)
        .containsExactly(event);
  }

  private boolean reads(Letter letter) {
    try {
      return delivery.open(letter) != null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private void put(String type, String payload) {
    jdbc.update(
        """
        insert into outbox (organization_id, id, type, payload, created_at, due_at)
        values (?, ?, ?, cast(? as jsonb), ?, ?)
        """,
        gym.value(),
        UUID.randomUUID(),
        type,
        payload,
        NOW,
        NOW);
  }

  @Test
  void eight_instances_take_each_event_once() throws InterruptedException {
    IntStream.range(0, 100).forEach(_ -> put());
    Callable<List<Letter>> take = () -> takeAll(NOW);
    try (var instances = Executors.newFixedThreadPool(8)) {
      var ids =
          instances.invokeAll(Stream.generate(() -> take).limit(8).toList()).stream()
              .map(Future::resultNow)
              .flatMap(List::stream)
              .map(Letter::id)
              .toList();
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids.size() + takeAll(NOW).size()).isEqualTo(100);
    }
  }

  private List<Letter> takeAll(Instant now) {
    return Stream.generate(() -> delivery.take(LEASE, now))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private MemberInvited put() {
    var event = new MemberInvited(gym.value(), UUID.randomUUID());
    transactions.inTransaction(() -> outbox.add(gym, event));
    return event;
  }

  private int rows() {
    return jdbc.query("select count(*) from outbox", row -> row.getInt(1)).getFirst();
  }
}

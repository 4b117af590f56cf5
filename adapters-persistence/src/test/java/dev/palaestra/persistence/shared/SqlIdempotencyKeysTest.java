package dev.palaestra.persistence.shared;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.IdempotencyKeys;
import dev.palaestra.domain.shared.IdempotencyKeys.Claim;
import dev.palaestra.domain.shared.IdempotencyKeys.Earlier;
import dev.palaestra.domain.shared.IdempotencyKeys.Key;
import dev.palaestra.domain.shared.IdempotencyKeys.StoredAnswer;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlIdempotencyKeysTest {
  private static final StoredAnswer CREATED =
      new StoredAnswer(201, Map.of("Location", List.of("/api/v1/things/1")), "{\"id\":1}");

  /// At which no other test does anything.
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3650));

  @Inject IdempotencyKeys keys;
  @Inject DirectConnections connections;
  @Inject Transactions transactions;
  @Inject Session session;

  private final Key key = new Key("ana", "POST", "/api/v1/things", UUID.randomUUID().toString());
  private final Claim claim = new Claim(key, new UUID(1, 1));
  private final Claim later = new Claim(key, new UUID(1, 2));

  @Test
  void the_second_one_gets_what_the_first_one_left() {
    assertThat(keys.claim(claim, List.of("hash"), NOW)).isEmpty();
    assertThat(keys.claim(claim, List.of("hash"), NOW)).contains(new Earlier("hash", false, null));

    keys.complete(claim, CREATED);

    assertThat(keys.claim(claim, List.of("other"), NOW))
        .contains(new Earlier("hash", false, CREATED));
  }

  @Test
  void an_answer_without_a_body_is_kept_too() {
    var accepted = new StoredAnswer(204, Map.of(), null);
    keys.claim(claim, List.of("hash"), NOW);
    keys.complete(claim, accepted);
    assertThat(keys.claim(claim, List.of("hash"), NOW))
        .contains(new Earlier("hash", false, accepted));
  }

  @Test
  void a_day_later_the_key_is_free_again() {
    keys.claim(claim, List.of("hash"), NOW);
    keys.complete(claim, CREATED);

    var last = NOW.plus(IdempotencyKeys.KEPT).minusMillis(1);
    assertThat(keys.claim(claim, List.of("hash"), last)).isPresent();
    assertThat(keys.claim(claim, List.of("hash"), NOW.plus(IdempotencyKeys.KEPT))).isEmpty();
  }

  @Test
  void a_request_that_died_before_it_changed_anything_may_run_again() {
    var start = NOW.minus(IdempotencyKeys.LEASE);
    keys.claim(claim, List.of("hash"), start);
    transactions.inTransaction(this::read);

    assertThat(keys.claim(later, List.of("hash"), NOW.minusMillis(1)))
        .contains(new Earlier("hash", false, null));
    assertThat(keys.claim(later, List.of("other"), NOW)).contains(new Earlier("hash", false, null));
    assertThat(keys.claim(later, List.of("hash"), NOW)).isEmpty();

    keys.complete(claim, CREATED);
    assertThat(keys.claim(claim, List.of("hash"), NOW)).contains(new Earlier("hash", false, null));
  }

  @Test
  void the_same_body_is_recognized_under_each_of_our_keys() {
    keys.claim(claim, List.of("hash"), NOW.minus(IdempotencyKeys.LEASE));
    assertThat(keys.claim(later, List.of("hash by a new key", "hash"), NOW)).isEmpty();
    assertThat(keys.claim(claim, List.of("hash"), NOW))
        .contains(new Earlier("hash by a new key", false, null));
  }

  @Test
  void a_request_that_died_after_it_changed_something_keeps_its_key() {
    var start = NOW.minus(IdempotencyKeys.LEASE);
    keys.claim(claim, List.of("hash"), start);
    transactions.inTransaction(this::change);

    assertThat(keys.release(claim)).isFalse();
    assertThat(keys.claim(later, List.of("hash"), NOW.minusMillis(1)))
        .contains(new Earlier("hash", false, null));
    assertThat(keys.claim(later, List.of("hash"), NOW)).contains(new Earlier("hash", true, null));
  }

  @Test
  void a_request_that_was_taken_for_dead_changes_nothing_any_more() throws Exception {
    keys.claim(claim, List.of("hash"), NOW.minus(IdempotencyKeys.LEASE));
    try (var other = Executors.newSingleThreadExecutor()) {
      assertThat(other.submit(() -> keys.claim(later, List.of("hash"), NOW)).get()).isEmpty();
    }

    assertThatThrownBy(() -> transactions.inTransaction(this::change))
        .extracting("code")
        .isEqualTo(LOST_RACE);
    assertThat(transactions.<Long>inTransaction(this::read)).isZero();
    assertThat(keys.release(claim)).isFalse();
    assertThat(keys.release(later)).isTrue();
  }

  private void change() {
    session
        .createNativeMutationQuery(
            """
            insert into idempotency_key (caller, method, path, key, body_hash, claimed_at)
            values ('change', 'POST', '/', :key, 'hash', now())
            """)
        .setParameter("key", key.value())
        .executeUpdate();
  }

  private Long read() {
    return session
        .createNativeQuery(
            "select count(*) from idempotency_key where caller = 'change' and key = :key",
            Long.class)
        .setParameter("key", key.value())
        .getSingleResult();
  }

  @Test
  void of_an_answer_that_is_too_large_it_is_kept_that_there_was_one() {
    var fits = new StoredAnswer(200, Map.of(), "x".repeat(64 * 1024));
    keys.claim(claim, List.of("hash"), NOW);
    keys.complete(claim, fits);
    assertThat(keys.claim(later, List.of("hash"), NOW)).contains(new Earlier("hash", false, fits));

    keys.complete(claim, new StoredAnswer(200, Map.of(), "x".repeat(64 * 1024 + 1)));
    assertThat(keys.claim(later, List.of("hash"), NOW)).contains(new Earlier("hash", true, null));
  }

  @Test
  void a_failed_request_gives_its_key_free() {
    keys.claim(claim, List.of("hash"), NOW);
    assertThat(keys.release(claim)).isTrue();
    assertThat(keys.claim(claim, List.of("other"), NOW)).isEmpty();
  }

  @Test
  void old_keys_are_purged() {
    keys.claim(claim, List.of("hash"), NOW.minus(IdempotencyKeys.KEPT));
    keys.complete(claim, CREATED);
    keys.purge(NOW, 1000);
    assertThat(keys.claim(claim, List.of("hash"), NOW.minus(IdempotencyKeys.KEPT))).isEmpty();
  }

  @Test
  void old_keys_are_purged_in_bites() {
    leaveOldKeys(5);

    assertThat(keys.purge(LONG_AGO.plus(IdempotencyKeys.KEPT), 3)).isEqualTo(3);
    assertThat(keys.purge(LONG_AGO.plus(IdempotencyKeys.KEPT), 3)).isEqualTo(2);
    assertThat(keys.purge(LONG_AGO.plus(IdempotencyKeys.KEPT), 3)).isZero();
  }

  @Test
  void where_another_instance_purges_there_is_nothing_to_do() throws SQLException {
    leaveOldKeys(1);
    try (var elsewhere = connections.patientFor(Duration.ofSeconds(5)).getConnection();
        var statement = elsewhere.createStatement()) {
      statement.execute("select pg_advisory_lock(7366012)");

      assertThat(keys.purge(LONG_AGO.plus(IdempotencyKeys.KEPT), 3)).isZero();
      statement.execute("select pg_advisory_unlock(7366012)");
    }
    assertThat(keys.purge(LONG_AGO.plus(IdempotencyKeys.KEPT), 3)).isEqualTo(1);
  }

  private void leaveOldKeys(int count) {
    IntStream.range(0, count)
        .mapToObj(_ -> new Key("ana", "POST", "/old", UUID.randomUUID().toString()))
        .forEach(it -> keys.claim(new Claim(it, UUID.randomUUID()), List.of("hash"), LONG_AGO));
  }

  @Test
  void of_twenty_at_once_one_has_the_key() throws InterruptedException {
    Callable<Optional<Earlier>> claim =
        () -> keys.claim(new Claim(key, UUID.randomUUID()), List.of("hash"), NOW);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims = people.invokeAll(Stream.generate(() -> claim).limit(20).toList());
      assertThat(claims.stream().map(Future::resultNow).filter(Optional::isEmpty)).hasSize(1);
    }
  }
}

package dev.palaestra.persistence.shared;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JtaTransactionsTest {
  private static final String INSERT =
      """
      insert into idempotency_key (caller, method, path, key, body_hash, claimed_at)
      values ('ana', 'POST', '/', :key, 'hash', now())
      """;

  @Inject Transactions transactions;
  @Inject Session session;
  @Inject Jdbc jdbc;

  private final String key = UUID.randomUUID().toString();

  @Test
  void keeps_all_that_was_done() {
    transactions.inTransaction(this::insert);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void keeps_nothing_when_a_rule_says_no() {
    assertThatThrownBy(() ->
            transactions.inTransaction(
                (Runnable)
                    () -> {
                      insert();
                      throw NOT_FOUND.because("no");
                    }))
        .extracting("code")
        .isEqualTo(NOT_FOUND);
    assertThat(rows()).isZero();
  }

  @Test
  void is_never_part_of_another() {
    assertThatThrownBy(
            () -> transactions.inTransaction(() -> transactions.inTransaction(this::insert)))
        .isInstanceOf(RuntimeException.class);
    assertThat(rows()).isZero();
  }

  @Test
  void a_lock_not_had_in_a_second_is_a_lost_race() throws Exception {
    transactions.inTransaction(this::insert);
    var locked = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    Callable<Boolean> hold =
        () ->
            transactions.inTransaction(() -> {
              lock();
              locked.countDown();
              return awaited(done);
            });
    try (var other = Executors.newSingleThreadExecutor()) {
      var holding = other.submit(hold);
      locked.await();
      assertThatThrownBy(() -> transactions.inTransaction(this::lock))
          .extracting("code")
          .isEqualTo(LOST_RACE);
      done.countDown();
      assertThat(holding.get()).isTrue();
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void insert() {
    session.createNativeMutationQuery(INSERT).setParameter("key", key).executeUpdate();
  }

  private void lock() {
    session
        .createNativeQuery(
            "select key from idempotency_key where key = :key for update", String.class)
        .setParameter("key", key)
        .getResultList();
  }

  private int rows() {
    return jdbc.query(
            "select count(*) from idempotency_key where key = ?", row -> row.getInt(1), key)
        .getFirst();
  }
}

package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.Leftovers;
import dev.palaestra.domain.identity.Nonces;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
import dev.palaestra.domain.identity.SignInThrottle;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.persistence.shared.DirectConnections;
import dev.palaestra.persistence.shared.Jdbc;
import dev.palaestra.persistence.shared.RowsRead;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In a year in which no other test signs in.
@QuarkusTest
class SqlLeftoversTest {
  private static final Instant BEFORE = NOW.minus(Duration.ofDays(3650));
  private static final Instant LONG_AFTER = BEFORE.plus(Duration.ofDays(90));
  private static final Instant AFTER = BEFORE.plusMillis(1);

  @Inject Leftovers leftovers;
  @Inject Nonces nonces;
  @Inject SignInFailures failures;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;
  @Inject People people;
  @Inject DirectConnections connections;
  @Inject RowsRead rowsRead;

  private UUID ana;

  @BeforeEach
  void a_person() {
    ana = people.person().value();
    leftovers.purge(LONG_AFTER, 1000);
  }

  @Test
  void sessions_that_were_over_before_go() {
    session(BEFORE, BEFORE, BEFORE.minusMillis(1));
    session(BEFORE, BEFORE.minus(Duration.ofDays(30)).minusMillis(1), null);
    session(BEFORE.minus(Duration.ofDays(90)).minusMillis(1), BEFORE, null);
    session(BEFORE, BEFORE, AFTER);
    session(BEFORE.minus(Duration.ofDays(90)), BEFORE.minus(Duration.ofDays(30)), null);

    assertThat(leftovers.purge(LONG_AFTER, 2)).isEqualTo(2);
    assertThat(leftovers.purge(LONG_AFTER, 2)).isEqualTo(1);
    assertThat(leftovers.purge(LONG_AFTER, 2)).isZero();
    assertThat(rows("auth_session")).isEqualTo(2);
  }

  @Test
  void challenges_that_had_expired_before_go() {
    challenge(BEFORE.minusMillis(1));
    challenge(BEFORE);

    assertThat(leftovers.purge(LONG_AFTER, 10)).isEqualTo(1);
    assertThat(rows("challenge")).isEqualTo(1);
  }

  @Test
  void nonces_go_when_their_tokens_have_expired() {
    var used = SecretToken.next().hash();
    nonces.spend(used, BEFORE);
    leftovers.purge(BEFORE, 10);
    assertThat(nonces.spend(used, BEFORE)).isFalse();
    leftovers.purge(AFTER, 10);
    assertThat(nonces.spend(used, NOW)).isTrue();
  }

  @Test
  void failures_go_when_they_no_longer_lock_anybody_out() {
    var name = People.address();
    var since = SignInThrottle.start(BEFORE);
    fail(name, since);
    fail(name, since.minusMillis(1));
    leftovers.purge(BEFORE, 10);
    assertThat(failures(name)).extracting(SignInFailure::at).containsExactly(since);
    leftovers.purge(AFTER, 10);
    assertThat(failures(name)).isEmpty();
  }

  private void fail(Handle name, Instant at) {
    transactions.inTransaction(() -> failures.add(name, new SignInFailure("192.0.2.1", at)));
  }

  private List<SignInFailure> failures(Handle name) {
    return transactions.inTransaction(() -> failures.since(name, Instant.EPOCH));
  }

  @Test
  void where_another_instance_is_at_it_there_is_nothing_to_do() throws SQLException {
    challenge(BEFORE.minusMillis(1));
    try (var elsewhere = connections.patientFor(Duration.ofSeconds(5)).getConnection();
        var statement = elsewhere.createStatement()) {
      statement.execute("select pg_advisory_lock(7366011)");

      assertThat(leftovers.purge(LONG_AFTER, 10)).isZero();
      statement.execute("select pg_advisory_unlock(7366011)");
    }
    assertThat(rows("challenge")).isEqualTo(1);
  }

  @Test
  @TestTransaction
  void reads_only_what_goes() {
    var name = People.address();
    for (var i = 0; i < 2000; i++) {
      session(NOW, NOW, null);
      challenge(NOW);
      failures.add(name, new SignInFailure("192.0.2.1", NOW));
    }
    assertThat(rowsRead.of("auth_session", () -> leftovers.purge(LONG_AFTER, 1000))).isLessThan(20);
    assertThat(rowsRead.of("sign_in_failure", () -> leftovers.purge(LONG_AFTER, 1000)))
        .isLessThan(20);
    assertThat(rowsRead.of("challenge", () -> leftovers.purge(LONG_AFTER, 1000))).isLessThan(20);
  }

  private void session(Instant created, Instant used, @Nullable Instant revoked) {
    jdbc.update(
        """
        insert into auth_session (id, account_id, family_hash, secret_hash, address, created_at,
          last_used_at, revoked_at, version)
        values (?, ?, ?, 'secret', '192.0.2.1', ?, ?, cast(? as timestamptz), 0)
        """,
        UUID.randomUUID(),
        ana,
        UUID.randomUUID().toString(),
        created,
        used,
        revoked);
  }

  private void challenge(Instant expires) {
    jdbc.update(
        """
        insert into challenge (id, account_id, purpose, email, expires_at, spent, version)
        values (?, ?, 'VERIFY_EMAIL', 'ana@example.org', ?, false, 0)
        """,
        UUID.randomUUID(),
        ana,
        expires);
  }

  private int rows(String table) {
    return jdbc.query(
            "select count(*) from " + table + " where account_id = ?", row -> row.getInt(1), ana)
        .getFirst();
  }
}

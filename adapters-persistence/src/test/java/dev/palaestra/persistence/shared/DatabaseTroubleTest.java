package dev.palaestra.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.palaestra.domain.insight.SystemHealth;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
import dev.palaestra.domain.shared.Transactions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DatabaseTroubleTest {
  @Inject AgroalDataSource pool;
  @Inject SystemHealth health;
  @Inject Outages outages;
  @Inject Jdbc jdbc;
  @Inject Transactions transactions;
  @Inject Session session;
  @Inject DirectConnections connections;

  @ConfigProperty(name = "quarkus.datasource.jdbc.foreground-validation-interval")
  Duration validated;

  @Test
  @Timeout(30)
  void a_full_pool_is_busy_and_no_database_that_is_away() throws SQLException {
    assertThat(answer()).contains(1);
    List<Connection> taken = new ArrayList<>();
    try {
      var most = pool.getConfiguration().connectionPoolConfiguration().maxSize();
      while (taken.size() < most) {
        taken.add(pool.getConnection());
      }
      var refused = catchThrowable(this::answer);

      assertThat(outages.behind(refused)).map(Outage::kind).contains(Kind.BUSY);
      assertThat(health.databaseAnswers()).isTrue();
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
  }

  /// Whatever other tests have left: a database that answers is here.
  private List<Integer> answer() {
    return jdbc.query("select 1", row -> row.getInt(1));
  }

  @Test
  @Timeout(30)
  void a_database_that_is_silent_is_away_after_a_while() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/palaestra";
      var database =
          new DirectConnections(url, Optional.of("palaestra"), Optional.empty())
              .patientFor(Duration.ofSeconds(1));

      assertThat(outages.behind(catchThrowable(database::getConnection)))
          .map(Outage::kind)
          .contains(Kind.AWAY);
    }
  }

  @ParameterizedTest
  @CsvSource({"nobody, postgres", "postgres, nowhere"})
  void a_database_that_does_not_let_us_in_is_away(String user, String name) throws SQLException {
    var database =
        new DirectConnections(
                url().replaceFirst("/[^/]*$", "/" + name), Optional.of(user), Optional.empty())
            .patientFor(Duration.ofSeconds(5));

    assertThat(outages.behind(catchThrowable(database::getConnection)))
        .map(Outage::kind)
        .contains(Kind.AWAY);
  }

  @Test
  void a_database_that_takes_no_writes_is_away() {
    var refused =
        catchThrowable(() ->
            transactions.inTransaction(() -> {
              update("set transaction read only");
              return update("delete from outbox");
            }));
    assertThat(outages.behind(refused)).map(Outage::kind).contains(Kind.AWAY);
  }

  @Test
  void a_database_that_goes_before_the_end_of_a_transaction_is_away() {
    var refused =
        catchThrowable(() ->
            transactions.inTransaction(() -> {
              var ours =
                  session
                      .createNativeQuery("select pg_backend_pid()", Integer.class)
                      .getSingleResult();
              end(ours);
            }));
    assertThat(outages.behind(refused)).map(Outage::kind).contains(Kind.AWAY);
  }

  @Test
  @Timeout(30)
  void after_a_restart_of_the_database_nobody_gets_a_connection_of_before_it()
      throws SQLException, InterruptedException {
    var old = new ArrayList<Integer>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var together = new CyclicBarrier(10);
      Callable<Integer> question = () -> backend(together);
      people.invokeAll(Collections.nCopies(10, question)).forEach(it -> old.add(it.resultNow()));
    }
    assertThat(old).doesNotHaveDuplicates();
    for (var backend : old) {
      end(backend);
    }
    LockSupport.parkNanos(validated.toNanos());

    for (var i = 0; i < 20; i++) {
      assertThat(answer()).containsExactly(1);
    }
  }

  /// The server's side of a connection that is held while others hold theirs.
  private int backend(CyclicBarrier together) throws Exception {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      together.await();
      return row.getInt(1);
    }
  }

  @Test
  void a_table_that_is_locked_as_a_whole_is_busy_for_who_only_reads() throws SQLException {
    try (var migration = direct().getConnection();
        var statement = migration.createStatement()) {
      migration.setAutoCommit(false);
      statement.execute("lock table outbox in access exclusive mode");
      var alone = catchThrowable(() -> jdbc.query("select 1 from outbox", row -> row.getInt(1)));
      assertThat(outages.behind(alone)).map(Outage::kind).contains(Kind.BUSY);
      var together =
          catchThrowable(() -> transactions.inTransaction(() -> read("select tries from outbox")));
      assertThat(outages.behind(together)).map(Outage::kind).contains(Kind.BUSY);
      assertThat(together).isNotInstanceOf(DomainException.class);
    }
  }

  @Test
  void what_was_to_be_written_is_not_told() throws SQLException {
    for (var database : List.of(pool, direct())) {
      try (var connection = database.getConnection();
          var insert = connection.prepareStatement("insert into outbox (type) values (?)")) {
        insert.setString(1, "somebody's secret");
        insert.addBatch();
        assertThat(catchThrowable(insert::executeBatch))
            .hasMessageContaining("violates not-null constraint")
            .hasStackTraceContaining("violates not-null constraint")
            .message()
            .doesNotContain("secret");
      }
    }
  }

  private int update(String sql) {
    return session.createNativeMutationQuery(sql).executeUpdate();
  }

  private List<Integer> read(String sql) {
    return session.createNativeQuery(sql, Integer.class).getResultList();
  }

  private void end(int backend) {
    try (var other = direct().getConnection();
        var statement = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
      statement.setInt(1, backend);
      statement.execute();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// Beside the pool, and with more patience.
  private DataSource direct() {
    return connections.patientFor(Duration.ofSeconds(20));
  }

  private String url() {
    return pool.getConfiguration()
        .connectionPoolConfiguration()
        .connectionFactoryConfiguration()
        .jdbcUrl();
  }

  @Test
  void no_statement_of_a_request_lasts_for_ever() {
    var settings =
        jdbc.query(
            "select current_setting('statement_timeout'), current_setting('lock_timeout')",
            row -> row.getString(1) + " " + row.getString(2));
    assertThat(settings).containsExactly("10s 1s");
    assertThat(
            pool.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperties())
        .containsEntry("socketTimeout", "15")
        .containsEntry("connectTimeout", "3")
        .containsEntry("tcpKeepAlive", "true");
  }
}

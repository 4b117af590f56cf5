package dev.palaestra.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlOutagesTest {
  private static final String READ = "select updated_at from outbox";

  private final SqlOutages outages = new SqlOutages();

  @ParameterizedTest
  @CsvSource({
    "Connection refused, 08001, AWAY",
    "An I/O error occurred, 08006, AWAY",
    "terminating connection due to administrator command, 57P01, AWAY",
    "password authentication failed for user, 28P01, AWAY",
    "no pg_hba.conf entry for host, 28000, AWAY",
    "database does not exist, 3D000, AWAY",
    "cannot execute UPDATE in a read-only transaction, 25006, AWAY",
    "sorry: too many clients already, 53300, BUSY",
    "canceling statement due to lock timeout, 55P03, BUSY",
    "canceling statement due to statement timeout, 57014, BUSY",
    "'Sorry, acquisition timeout!', , BUSY",
    "duplicate key, 23505,",
    "Enlisted connection used without active transaction, ,"
  })
  void knows_when_the_database_is_away_and_when_it_is_busy(
      String message, @Nullable String state, @Nullable Kind kind) {
    var fault = new SQLException(message, state);
    var outage = Optional.ofNullable(kind).map(it -> new Outage(it, message));
    assertThat(outages.behind(fault)).isEqualTo(outage);
    var wrapped = new IllegalStateException(new RuntimeException(fault));
    assertThat(outages.behind(wrapped)).isEqualTo(outage);
    var suppressing = new IllegalStateException(new RuntimeException());
    suppressing.getCause().addSuppressed(wrapped);
    assertThat(outages.behind(suppressing)).isEqualTo(outage);
  }

  @Test
  void a_pool_in_which_nothing_becomes_free_is_not_busy_while_the_database_is_gone() {
    var full = new SQLException("Sorry, acquisition timeout!");
    outages.behind(new SQLException("timed out", "08006"));
    assertThat(outages.behind(full)).map(Outage::kind).contains(Kind.AWAY);
    outages.over(READ);
    assertThat(outages.behind(full)).map(Outage::kind).contains(Kind.BUSY);
  }

  @Test
  void a_fault_of_ours_is_none() {
    assertThat(outages.behind(new IllegalStateException("08001"))).isEmpty();
  }

  @Test
  void the_log_is_told_once_that_it_is_gone_and_once_that_it_is_back() {
    var told =
        told(() -> {
          outages.over(READ);
          outages.behind(new SQLException("full", "53300"));
          outages.behind(new SQLException("refused", "08001"));
          outages.behind(new SQLException("refused", "08001"));
          outages.over(READ);
          outages.over(READ);
        });
    assertThat(told)
        .containsExactly("The database does not answer: refused", "The database answers again");
  }

  @Test
  void reads_do_not_tell_that_it_takes_writes_again() {
    var told =
        told(() -> {
          outages.behind(new SQLException("read-only", "25006"));
          outages.over(READ);
          outages.behind(new SQLException("read-only", "25006"));
          outages.over("update outbox set tries = tries + 1");
          outages.over("insert into outbox (id) values (?)");
        });
    assertThat(told)
        .containsExactly(
            "A database that takes writes does not answer: read-only",
            "A database that takes writes answers again");
  }

  @Test
  void each_reason_is_told_once_while_it_lasts() {
    var database = new Presence("It");
    var told =
        told(() -> {
          for (var time = 0; time < 2; time++) {
            database.gone(new IllegalStateException("terminating connection"));
            database.gone(new IllegalStateException("password authentication failed"));
          }
          database.back();
          database.gone(new IllegalStateException("terminating connection"));
        });
    assertThat(told)
        .containsExactly(
            "It does not answer: terminating connection",
            "It does not answer: password authentication failed",
            "It answers again",
            "It does not answer: terminating connection");
  }

  private static List<String> told(Runnable work) {
    var log = Logger.getLogger(Presence.class.getName());
    var lines = new Lines();
    log.addHandler(lines);
    try {
      work.run();
    } finally {
      log.removeHandler(lines);
    }
    return lines.told;
  }

  private static final class Lines extends Handler {
    private final List<String> told = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      told.add(line.getMessage().formatted(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

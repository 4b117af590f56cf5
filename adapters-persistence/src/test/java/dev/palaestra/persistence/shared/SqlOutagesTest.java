package dev.palaestra.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlOutagesTest {
  private final SqlOutages outages = new SqlOutages();

  @ParameterizedTest
  @CsvSource({
    "Connection refused, 08001, true",
    "An I/O error occurred, 08006, true",
    "sorry: too many clients already, 53300, true",
    "terminating connection due to administrator command, 57P01, true",
    "'Sorry, acquisition timeout!', , true",
    "duplicate key, 23505, false",
    "Enlisted connection used without active transaction, , false"
  })
  void knows_when_the_database_is_away(String message, @Nullable String state, boolean away) {
    var fault = new SQLException(message, state);
    assertThat(outages.caused(fault)).isEqualTo(away);
    assertThat(outages.caused(new IllegalStateException(new RuntimeException(fault))))
        .isEqualTo(away);
  }

  @Test
  void a_fault_of_ours_is_none() {
    assertThat(outages.caused(new IllegalStateException("08001"))).isFalse();
  }

  @Test
  void the_log_is_told_once_that_it_is_gone_and_once_that_it_is_back() {
    var log = Logger.getLogger(Presence.class.getName());
    var lines = new Lines();
    log.addHandler(lines);
    try {
      outages.over();
      outages.caused(new SQLException("refused", "08001"));
      outages.caused(new SQLException("refused", "08001"));
      outages.over();
      outages.over();
    } finally {
      log.removeHandler(lines);
    }
    assertThat(lines.told)
        .containsExactly("The database does not answer: refused", "The database answers again");
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

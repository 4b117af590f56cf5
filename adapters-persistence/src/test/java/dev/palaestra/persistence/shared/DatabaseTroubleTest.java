package dev.palaestra.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.palaestra.domain.insight.SystemHealth;
import dev.palaestra.domain.shared.Outages;
import dev.palaestra.domain.shared.Outages.Kind;
import dev.palaestra.domain.shared.Outages.Outage;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class DatabaseTroubleTest {
  @Inject AgroalDataSource pool;
  @Inject SystemHealth health;
  @Inject Outages outages;
  @Inject Jdbc jdbc;

  @Test
  @Timeout(30)
  void a_full_pool_is_busy_and_no_database_that_is_away() throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      var most = pool.getConfiguration().connectionPoolConfiguration().maxSize();
      while (taken.size() < most) {
        taken.add(pool.getConnection());
      }
      var refused = catchThrowable(() -> jdbc.query("select 1", row -> row.getInt(1)));

      assertThat(outages.behind(refused)).map(Outage::kind).contains(Kind.BUSY);
      assertThat(health.databaseAnswers()).isTrue();
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
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

package dev.palaestra.persistence.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Outages;
import dev.palaestra.persistence.shared.DirectConnections;
import io.agroal.api.AgroalDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LiveSystemHealthTest {
  @Inject Outages outages;
  @Inject RedisDataSource redis;
  @Inject AgroalDataSource pool;

  @ConfigProperty(name = "quarkus.datasource.username")
  Optional<String> username;

  @ParameterizedTest
  @CsvSource({"off, true", "on, false"})
  void a_database_that_takes_no_writes_is_none_for_us(String readOnly, boolean answers) {
    var url =
        pool.getConfiguration()
            .connectionPoolConfiguration()
            .connectionFactoryConfiguration()
            .jdbcUrl();
    var options = (url.contains("?") ? "&" : "?") + "options=-c%20default_transaction_read_only=";
    var health =
        new LiveSystemHealth(
            new DirectConnections(url + options + readOnly, username, Optional.empty()),
            outages,
            redis);
    assertThat(health.databaseAnswers()).isEqualTo(answers);
  }
}

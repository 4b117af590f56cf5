package dev.palaestra.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewerReleaseTest {
  @Inject Flyway flyway;
  @Inject Jdbc jdbc;

  @Test
  void an_instance_starts_on_a_database_that_a_newer_release_has_migrated() {
    jdbc.update(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        values (9999, '9999', 'to come', 'SQL', 'V9999__to_come.sql', 1, 'newer', 1, true)
        """);
    try {
      assertThatCode(flyway::migrate).doesNotThrowAnyException();
      assertThat(flyway.info().current().getVersion().getVersion()).isEqualTo("9999");
    } finally {
      jdbc.update("delete from flyway_schema_history where installed_rank = 9999");
    }
  }
}

package dev.palaestra.persistence.shared;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// A migration of a large table may take longer than any request.
@Singleton
class PatientMigrations implements FlywayConfigurationCustomizer {
  private final DirectConnections connections;

  PatientMigrations(DirectConnections connections) {
    this.connections = connections;
  }

  @Override
  public void customize(FluentConfiguration flyway) {
    flyway.dataSource(connections.patientFor(Duration.ZERO));
  }
}

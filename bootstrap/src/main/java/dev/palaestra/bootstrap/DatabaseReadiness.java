package dev.palaestra.bootstrap;

import dev.palaestra.domain.insight.SystemHealth;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// An instance that is busy is ready; one without a database is not.
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {
  private final SystemHealth health;

  DatabaseReadiness(SystemHealth health) {
    this.health = health;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(health.databaseAnswers()).build();
  }
}

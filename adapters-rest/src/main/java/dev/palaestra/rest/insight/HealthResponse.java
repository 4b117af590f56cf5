package dev.palaestra.rest.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the application is.
///
/// @param status DEGRADED without Redis, DOWN without the database
public record HealthResponse(
    @Schema(examples = "UP") HealthStatus status,
    @Schema(examples = "UP") ComponentStatus database,
    @Schema(examples = "UP") ComponentStatus redis,
    @Schema(examples = "0.1.0") String version) {

  /// Of the whole.
  public enum HealthStatus {
    UP,
    DEGRADED,
    DOWN
  }

  /// Of a part.
  public enum ComponentStatus {
    UP,
    DOWN
  }

  static HealthResponse of(boolean database, boolean redis, String version) {
    var status = database ? redis ? HealthStatus.UP : HealthStatus.DEGRADED : HealthStatus.DOWN;
    return new HealthResponse(status, component(database), component(redis), version);
  }

  private static ComponentStatus component(boolean answers) {
    return answers ? ComponentStatus.UP : ComponentStatus.DOWN;
  }
}

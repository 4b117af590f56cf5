package dev.palaestra.rest.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the application is.
///
/// @param status DEGRADED without Redis, DOWN without the database
public record HealthResponse(
    @Schema(examples = "UP") Status status,
    @Schema(examples = "UP") Component database,
    @Schema(examples = "UP") Component redis,
    @Schema(examples = "0.1.0") String version) {

  /// Of the whole.
  public enum Status {
    UP,
    DEGRADED,
    DOWN
  }

  /// Of a part.
  public enum Component {
    UP,
    DOWN
  }

  static HealthResponse of(boolean database, boolean redis, String version) {
    var status = database ? redis ? Status.UP : Status.DEGRADED : Status.DOWN;
    return new HealthResponse(status, component(database), component(redis), version);
  }

  private static Component component(boolean answers) {
    return answers ? Component.UP : Component.DOWN;
  }
}

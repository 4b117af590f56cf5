package dev.palaestra.rest.insight;

import dev.palaestra.domain.insight.SystemHealth;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/health")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class HealthResource {
  private final SystemHealth health;
  private final String version;

  HealthResource(
      SystemHealth health, @ConfigProperty(name = "quarkus.application.version") String version) {
    this.health = health;
    this.version = version;
  }

  @GET
  @Operation(summary = "Whether the application and what it needs are up")
  @APIResponse(responseCode = "200", description = "It serves, perhaps without Redis")
  @APIResponse(responseCode = "503", description = "The database does not answer")
  public RestResponse<HealthResponse> get() {
    var answer = HealthResponse.of(health.databaseAnswers(), health.redisAnswers(), version);
    return RestResponse.status(
        answer.status() == HealthResponse.HealthStatus.DOWN
            ? RestResponse.Status.SERVICE_UNAVAILABLE
            : RestResponse.Status.OK,
        answer);
  }
}

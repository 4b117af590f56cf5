package dev.palaestra.rest.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/dev/clock")
@PermitAll
@IfBuildProfile(anyOf = {"dev", "test"})
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
  private final TestClock clock;

  ClockResource(TestClock clock) {
    this.clock = clock;
  }

  @POST
  @Operation(hidden = true)
  public ClockResponse advance(@NotNull @Valid ClockRequest body) {
    clock.advance(body.advance());
    return new ClockResponse(clock.instant());
  }

  @DELETE
  @Operation(hidden = true)
  public ClockResponse reset() {
    clock.reset();
    return new ClockResponse(clock.instant());
  }
}

package dev.palaestra.rest.training;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What every list takes, also one that fits on its first page.
@RegisterForReflection
public class CatalogueParams {
  @QueryParam("limit")
  @Min(1)
  @Max(100)
  @Parameter(description = "As for every list; this one is told whole")
  public @Nullable Integer limit;
}

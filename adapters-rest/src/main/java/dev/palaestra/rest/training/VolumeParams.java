package dev.palaestra.rest.training;

import dev.palaestra.domain.training.LandmarkPreset;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// By what a volume is judged besides the thresholds.
@RegisterForReflection
public class VolumeParams {
  @QueryParam("landmarks")
  @Parameter(description = "An edition of volume landmarks")
  public @Nullable LandmarkPreset landmarks;
}

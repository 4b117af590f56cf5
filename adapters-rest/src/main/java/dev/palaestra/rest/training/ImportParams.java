package dev.palaestra.rest.training;

import dev.palaestra.domain.training.ScopeKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Where an import goes, and whether it does.
@RegisterForReflection
public class ImportParams {
  @QueryParam("scope")
  @DefaultValue("ORGANIZATION")
  @Parameter(description = "GLOBAL is for the platform admin")
  public ScopeKind scope = ScopeKind.ORGANIZATION;

  @QueryParam("dry_run")
  @DefaultValue("false")
  @Parameter(description = "Only tell what would become of the rows")
  public boolean dryRun;
}

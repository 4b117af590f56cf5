package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.InvitationStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which invitations are wanted.
@RegisterForReflection
public class InvitationFilterParams {
  @QueryParam("status")
  @Parameter(description = "Repeated: any of these")
  public List<InvitationStatus> status;

  Set<InvitationStatus> statuses() {
    return Set.copyOf(status);
  }
}

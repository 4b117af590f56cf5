package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.MemberQueries.Filter;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.rest.shared.ListParams;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which members are wanted.
@RegisterForReflection
public class MemberFilterParams {
  @QueryParam("q")
  @Size(min = 2, max = 100)
  @Pattern(regexp = ListParams.PRINTABLE)
  @Parameter(description = "Part of a name or mail address, or nearly so spelled")
  public @Nullable String q;

  @QueryParam("role")
  @Parameter(description = "Repeated: any of these")
  public List<Role> role;

  @QueryParam("status")
  @Parameter(description = "Repeated: any of these; absent: all that have not ended")
  public List<MembershipStatus> status;

  Filter filter() {
    return new Filter(q, Set.copyOf(role), Set.copyOf(status));
  }
}

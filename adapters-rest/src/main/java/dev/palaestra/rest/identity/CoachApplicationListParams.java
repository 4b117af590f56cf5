package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.CoachApplicationSort;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.Sorting;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which applications are listed.
public class CoachApplicationListParams extends ListParams {
  static final Sorting<CoachApplicationSort> SORTING =
      new Sorting<>(
          EnumSet.allOf(CoachApplicationSort.class), CoachApplicationSort.CREATED_AT, true);

  @QueryParam("status")
  @Parameter(description = "Repeated: any of these")
  public List<CoachApplicationStatus> status;

  Set<CoachApplicationStatus> statuses() {
    return Set.copyOf(status);
  }
}

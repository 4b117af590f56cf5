package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.OrganizationSort;
import dev.palaestra.domain.identity.OrganizationStatus;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.Sorting;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which organizations are listed.
public class OrganizationListParams extends ListParams {
  static final Sorting<OrganizationSort> SORTING =
      new Sorting<>(EnumSet.allOf(OrganizationSort.class), OrganizationSort.CREATED_AT, true);

  @QueryParam("status")
  @Parameter(description = "Repeated: any of these")
  public List<OrganizationStatus> status;

  Set<OrganizationStatus> statuses() {
    return Set.copyOf(status);
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads of applications that decide nothing.
public interface CoachApplicationQueries {
  /// @param applicant null for everybody's
  /// @param statuses empty for all
  Page<CoachApplicationView> list(
      OrganizationId organization,
      @Nullable AccountId applicant,
      Set<CoachApplicationStatus> statuses,
      PageRequest<CoachApplicationSort> page);

  Optional<CoachApplicationView> find(OrganizationId organization, CoachApplicationId id);

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND
  default CoachApplicationView get(OrganizationId organization, CoachApplicationId id) {
    return find(organization, id).orElseThrow(CoachApplications::absent);
  }
}

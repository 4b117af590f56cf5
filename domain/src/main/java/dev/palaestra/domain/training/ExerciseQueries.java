package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.util.Optional;

/// Reads of the library that decide nothing. The tenant [OrganizationId#NONE] sees what is global.
public interface ExerciseQueries {

  Page<ExerciseView> list(
      OrganizationId tenant, ExerciseFilter filter, PageRequest<ExerciseSort> page);

  /// Also an archived one.
  Optional<ExerciseView> find(OrganizationId tenant, ExerciseId id);

  ExerciseStatistics statistics(OrganizationId tenant);
}

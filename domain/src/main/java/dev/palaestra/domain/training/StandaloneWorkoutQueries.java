package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;

/// Lists of stand-alone workouts, each one statement.
public interface StandaloneWorkoutQueries {

  /// The actor's own, and as an admin those of the whole organization.
  Page<StandaloneWorkoutView> list(Actor actor, PageRequest<StandaloneWorkoutSort> page);
}

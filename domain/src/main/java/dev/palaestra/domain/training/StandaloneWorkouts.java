package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import java.util.Optional;

/// All workouts outside of programs.
public interface StandaloneWorkouts {
  Optional<StandaloneWorkout> find(OrganizationId organization, WorkoutId id);

  /// @throws DomainException NOT_FOUND when a prescribed exercise has gone meanwhile
  void add(StandaloneWorkout workout);

  /// Stores what was loaded in this version and answers it in its new one.
  ///
  /// @throws DomainException LOST_RACE when it has changed since; NOT_FOUND when a prescribed
  ///   exercise has gone meanwhile
  StandaloneWorkout save(StandaloneWorkout workout);

  /// @throws DomainException LOST_RACE when it has changed since it was loaded
  void remove(StandaloneWorkout workout);

  /// The workout, if it is the actor's or he is an admin: who may see it may change it. The lists
  /// of [StandaloneWorkoutQueries] say the same in SQL.
  ///
  /// @throws DomainException NOT_FOUND
  default StandaloneWorkout visibleTo(Actor actor, WorkoutId id) {
    return find(actor.tenant(), id)
        .filter(workout -> actor.isOrAdmin(workout.origin().owner()))
        .orElseThrow(() -> NOT_FOUND.because("There is no such workout."));
  }
}

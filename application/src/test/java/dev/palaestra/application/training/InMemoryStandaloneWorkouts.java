package dev.palaestra.application.training;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.StandaloneWorkout;
import dev.palaestra.domain.training.StandaloneWorkouts;
import dev.palaestra.domain.training.WorkoutId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps copies, so that a change that is not saved is not there.
final class InMemoryStandaloneWorkouts implements StandaloneWorkouts {
  private final Map<WorkoutId, StandaloneWorkout> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryStandaloneWorkouts(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<StandaloneWorkout> find(OrganizationId organization, WorkoutId id) {
    transactions.mustBeOpen();
    return stored(id).filter(it -> it.origin().organization().equals(organization));
  }

  @Override
  public void add(StandaloneWorkout workout) {
    transactions.mustBeOpen();
    rows.put(workout.id(), copy(workout, 0));
  }

  @Override
  public StandaloneWorkout save(StandaloneWorkout workout) {
    transactions.mustBeOpen();
    rows.put(workout.id(), copy(workout, workout.version() + 1));
    return stored(workout.id()).orElseThrow();
  }

  @Override
  public void remove(StandaloneWorkout workout) {
    transactions.mustBeOpen();
    rows.remove(workout.id());
  }

  /// What is stored, without a transaction.
  Optional<StandaloneWorkout> stored(WorkoutId id) {
    return Optional.ofNullable(rows.get(id)).map(it -> copy(it, it.version()));
  }

  private static StandaloneWorkout copy(StandaloneWorkout it, int version) {
    var revision = new Revision(it.revision().updatedAt(), version);
    return new StandaloneWorkout(it.origin(), it.content(), revision);
  }
}

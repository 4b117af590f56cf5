package dev.palaestra.application.training;

import static dev.palaestra.domain.training.TrainingError.NAME_TAKEN;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.domain.training.ScopeKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps copies, so that a change that is not saved is not there; guards versions and names as the
/// database does.
final class InMemoryExercises implements Exercises {
  private final Map<ExerciseId, Exercise> rows = new HashMap<>();
  private final Set<ExerciseId> used = new HashSet<>();
  private final InMemoryTransactions transactions;

  InMemoryExercises(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Exercise> lock(OrganizationId tenant, ExerciseId id) {
    transactions.mustBeOpen();
    return Optional.ofNullable(rows.get(id))
        .filter(
            row -> row.scope().kind() == ScopeKind.GLOBAL || row.scope().tenant().equals(tenant))
        .map(InMemoryExercises::copy);
  }

  @Override
  public void addAll(Collection<Exercise> exercises) {
    transactions.mustBeOpen();
    exercises.forEach(this::put);
  }

  @Override
  public Exercise save(Exercise exercise) {
    transactions.mustBeOpen();
    if (rows.get(exercise.id()).version() != exercise.version()) {
      throw SharedError.LOST_RACE.because("The exercise has changed meanwhile.");
    }
    return put(inVersion(exercise, exercise.version() + 1));
  }

  @Override
  public void remove(Exercise exercise) {
    transactions.mustBeOpen();
    rows.remove(exercise.id());
  }

  @Override
  public Map<String, ExerciseId> namesIn(Scope scope) {
    transactions.mustBeOpen();
    return rows.values().stream()
        .filter(row -> row.scope().equals(scope))
        .collect(Collectors.toMap(row -> row.details().nameKey(), Exercise::id));
  }

  @Override
  public boolean isUsed(ExerciseId id) {
    transactions.mustBeOpen();
    return used.contains(id);
  }

  void use(ExerciseId id) {
    used.add(id);
  }

  /// What is stored, without a transaction.
  Optional<Exercise> stored(ExerciseId id) {
    return Optional.ofNullable(rows.get(id)).map(InMemoryExercises::copy);
  }

  int count() {
    return rows.size();
  }

  Exercise put(Exercise row) {
    var taken =
        rows.values().stream()
            .filter(other -> !other.id().equals(row.id()))
            .filter(other -> other.scope().equals(row.scope()))
            .anyMatch(other -> other.details().nameKey().equals(row.details().nameKey()));
    if (taken) {
      throw NAME_TAKEN.because("The library has one of this name.");
    }
    rows.put(row.id(), copy(row));
    return copy(row);
  }

  private static Exercise copy(Exercise it) {
    return inVersion(it, it.version());
  }

  private static Exercise inVersion(Exercise it, int version) {
    var revision = new Revision(it.updatedAt(), version);
    return new Exercise(it.origin(), it.details(), it.status(), revision);
  }
}

package dev.palaestra.application.training;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.PrescribedExercise;
import dev.palaestra.domain.training.PrescribedExercises;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A library in which every exercise trains the chest.
final class InMemoryPrescribedExercises implements PrescribedExercises {
  private record Row(OrganizationId organization, PrescribedExercise exercise) {}

  private final Map<ExerciseId, Row> rows = new HashMap<>();
  private final InMemoryTransactions transactions;

  InMemoryPrescribedExercises(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /// @param organization [OrganizationId#NONE] for a global exercise
  ExerciseId put(OrganizationId organization, String name) {
    var id = new ExerciseId(UUID.randomUUID());
    var shares = Map.of(MuscleGroup.CHEST, Contribution.PRIMARY);
    rows.put(id, new Row(organization, new PrescribedExercise(id, name, false, shares)));
    return id;
  }

  void archive(ExerciseId id) {
    rows.computeIfPresent(
        id,
        (_, row) -> {
          var it = row.exercise();
          return new Row(
              row.organization(), new PrescribedExercise(id, it.name(), true, it.contributions()));
        });
  }

  @Override
  public Map<ExerciseId, PrescribedExercise> find(
      OrganizationId organization, Set<ExerciseId> ids) {
    transactions.mustBeOpen();
    return rows.entrySet().stream()
        .filter(it -> ids.contains(it.getKey()))
        .filter(it -> isReachable(it.getValue(), organization))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().exercise()));
  }

  private static boolean isReachable(Row row, OrganizationId from) {
    return row.organization().equals(from) || row.organization().equals(OrganizationId.NONE);
  }
}

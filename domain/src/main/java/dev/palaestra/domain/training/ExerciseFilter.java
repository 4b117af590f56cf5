package dev.palaestra.domain.training;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which exercises are wanted. An empty set narrows nothing.
///
/// @param text what is looked for in names and descriptions, mistyped perhaps; null for all
/// @param statuses empty for what is not archived
/// @param muscles any share in one of them
public record ExerciseFilter(
    @Nullable String text,
    Set<MuscleGroup> muscles,
    Set<Equipment> equipment,
    Set<ExerciseCategory> categories,
    Set<Difficulty> difficulties,
    Set<ScopeKind> scopes,
    Set<ExerciseStatus> statuses) {
  public ExerciseFilter {
    muscles = Set.copyOf(muscles);
    equipment = Set.copyOf(equipment);
    categories = Set.copyOf(categories);
    difficulties = Set.copyOf(difficulties);
    scopes = Set.copyOf(scopes);
    statuses = statuses.isEmpty() ? Set.of(ExerciseStatus.ACTIVE) : Set.copyOf(statuses);
  }

  public Optional<String> search() {
    return Optional.ofNullable(text);
  }
}

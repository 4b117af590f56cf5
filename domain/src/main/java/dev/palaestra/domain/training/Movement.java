package dev.palaestra.domain.training;

import org.jspecify.annotations.Nullable;

/// What sort of movement an exercise is, and with what it is done.
public record Movement(
    Equipment equipment,
    ExerciseCategory category,
    @Nullable Difficulty difficulty,
    @Nullable Force force,
    @Nullable Mechanic mechanic) {

  /// A movement of which no more is known.
  public static Movement of(Equipment equipment, ExerciseCategory category) {
    return new Movement(equipment, category, null, null, null);
  }
}

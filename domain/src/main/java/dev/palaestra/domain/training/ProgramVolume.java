package dev.palaestra.domain.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What a program gives in an average week.
///
/// @param totalSets sets of all workouts, each counted once
/// @param frequency training days; never, where there is nothing to train
/// @param muscles all eighteen, in the order of [MuscleGroup]
public record ProgramVolume(
    int totalWorkouts, int totalSets, TrainingFrequency frequency, List<MuscleVolume> muscles) {

  /// One decimal, half up.
  public BigDecimal averageSetsPerSession() {
    return BigDecimal.valueOf(totalSets)
        .divide(BigDecimal.valueOf(Math.max(1, totalWorkouts)), 1, RoundingMode.HALF_UP);
  }
}

package dev.palaestra.rest.training;

import static java.util.stream.Collectors.toMap;

import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.MuscleGroup;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Contributions as they are written in JSON: a number for each muscle.
final class Shares {
  private Shares() {}

  /// As people write them: 1, 0.5.
  static Map<MuscleGroup, BigDecimal> of(Map<MuscleGroup, Contribution> contributions) {
    var shares = new EnumMap<MuscleGroup, BigDecimal>(MuscleGroup.class);
    contributions.forEach((muscle, it) -> shares.put(muscle, it.share().stripTrailingZeros()));
    return shares;
  }

  /// @param shares each one a [Share]; null for none
  static Map<MuscleGroup, Contribution> contributions(
      @Nullable Map<MuscleGroup, BigDecimal> shares) {
    return shares == null
        ? Map.of()
        : shares.entrySet().stream()
            .collect(
                toMap(Map.Entry::getKey, it -> Contribution.ofShare(it.getValue()).orElseThrow()));
  }
}

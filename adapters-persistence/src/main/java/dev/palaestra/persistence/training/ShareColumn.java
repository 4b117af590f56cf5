package dev.palaestra.persistence.training;

import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.MuscleGroup;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All contributions of an exercise in one column of a statement: `CHEST=4,TRICEPS=2`, in quarters.
final class ShareColumn {
  /// Over the rows of `exercise_contribution c`.
  static final String OF_ROWS = "string_agg(c.muscle || '=' || c.quarters, ',')";

  private ShareColumn() {}

  /// @param text null for none
  static Map<MuscleGroup, Contribution> read(@Nullable String text) {
    var shares = new EnumMap<MuscleGroup, Contribution>(MuscleGroup.class);
    if (text != null) {
      for (var share : text.split(",")) {
        var parts = share.split("=");
        shares.put(
            MuscleGroup.valueOf(parts[0]), Contribution.ofQuarters(Integer.parseInt(parts[1])));
      }
    }
    return shares;
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.domain.training.LandmarkPreset;
import dev.palaestra.domain.training.MuscleVolume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By what the bars of a [VolumeChart] are judged: one scale for all that is to be seen, so that
/// colours, lines, words and legend never tell two stories.
sealed interface VolumeScale permits FlatScale, LandmarkScale {
  /// A colour of bars and what it means.
  record Entry(String colour, String words) {}

  static VolumeScale of(@Nullable LandmarkPreset preset) {
    return preset == null ? new FlatScale() : new LandmarkScale(preset);
  }

  String subtitle();

  String colour(MuscleVolume row);

  /// The word beside the bar; empty where the colour says enough.
  String word(MuscleVolume row);

  String reason(MuscleVolume row);

  /// Sets at which a line runs through all rows.
  List<Integer> lines();

  /// What lies behind the bar of a row, with the sets in the place of the chart's `x`.
  String behind(MuscleVolume row, Row place);

  List<Entry> legend();

  /// A row of the chart.
  interface Row {
    /// Pixels from the left.
    int x(int sets);

    /// Pixels from above.
    int top();

    int height();
  }
}

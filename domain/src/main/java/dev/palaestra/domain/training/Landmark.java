package dev.palaestra.domain.training;

import org.jspecify.annotations.Nullable;

/// A coach's landmarks of the weekly sets of one muscle: opinion, not trial data.
///
/// @param mv maintenance volume: fewer sets lose muscle
/// @param mev minimum effective volume: from here on muscle grows
/// @param mavLow where the range of best growth begins
/// @param mavHigh where it ends
/// @param mrv maximum recoverable volume; null where the edition names none
public record Landmark(int mv, int mev, int mavLow, int mavHigh, @Nullable Integer mrv) {
  public LandmarkStatus status(SetVolume sets) {
    if (sets.isBelow(mv)) {
      return LandmarkStatus.LOSING;
    }
    if (sets.isBelow(mev)) {
      return LandmarkStatus.MAINTAINING;
    }
    if (sets.isBelow(mavLow)) {
      return LandmarkStatus.GROWING;
    }
    if (!sets.isAbove(mavHigh)) {
      return LandmarkStatus.OPTIMAL;
    }
    return mrv == null || !sets.isAbove(mrv) ? LandmarkStatus.HIGH : LandmarkStatus.OVER;
  }
}

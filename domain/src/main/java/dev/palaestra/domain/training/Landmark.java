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

  /// Why that is the status, in one clause. Where the landmarks begin at nought, no set is status
  /// enough; the clause says so.
  ///
  /// @param shown the sets as people read them
  String reason(SetVolume sets, String shown) {
    if (sets.equals(SetVolume.ZERO)) {
      return none();
    }
    return switch (status(sets)) {
      case LOSING -> "%s sets a week are fewer than the %d that maintain.".formatted(shown, mv);
      case MAINTAINING -> "%s sets a week maintain; growth begins at %d.".formatted(shown, mev);
      case GROWING ->
          "%s sets a week are enough to grow; the best growth begins at %d."
              .formatted(shown, mavLow);
      case OPTIMAL ->
          "%s sets a week lie within the %d to %d of the best growth."
              .formatted(shown, mavLow, mavHigh);
      case HIGH -> "%s sets a week are more than the best %d%s.".formatted(shown, mavHigh, most());
      case OVER ->
          "%s sets a week are more than the %d that are recovered from.".formatted(shown, mrv);
    };
  }

  private String none() {
    var sentence = "no set of a week trains this muscle";
    if (mv > 0) {
      return "%s; %d would maintain it.".formatted(sentence, mv);
    }
    return mev > 0
        ? "%s; none is needed to maintain it, %d to grow.".formatted(sentence, mev)
        : sentence + "; the work for others is taken to be enough for it.";
  }

  private String most() {
    return mrv == null ? "" : ", but not more than the %d that are recovered from".formatted(mrv);
  }
}

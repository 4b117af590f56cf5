package dev.palaestra.domain.training;

/// Whether a muscle gets a useful number of sets in a week, by thresholds that are the same for all
/// muscles.
public enum VolumeStatus {
  LOW,
  OPTIMAL,
  HIGH,
  EXCESSIVE;

  /// The fewest sets that are enough.
  public static final int OPTIMAL_FROM = 10;

  /// The most sets that are not many.
  public static final int OPTIMAL_TO = 20;

  /// The most sets that are not too many.
  public static final int HIGH_TO = 25;

  /// Judged by the exact value; the thresholds themselves belong to the better side.
  public static VolumeStatus of(SetVolume sets) {
    if (sets.isBelow(OPTIMAL_FROM)) {
      return LOW;
    }
    if (sets.isAbove(HIGH_TO)) {
      return EXCESSIVE;
    }
    return sets.isAbove(OPTIMAL_TO) ? HIGH : OPTIMAL;
  }
}

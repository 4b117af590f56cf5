package dev.palaestra.domain.training;

/// What a muscle gets in an average week of a program.
///
/// @param fractional sets, each counted by the exercise's share for the muscle: the volume
/// @param direct sets of exercises with the full share only
/// @param total sets of exercises with any share
/// @param frequency on how many days the muscle is trained at all
/// @param maxPerSession most fractional sets in one workout
public record MuscleVolume(
    MuscleGroup muscle,
    SetVolume fractional,
    SetVolume direct,
    SetVolume total,
    TrainingFrequency frequency,
    SetVolume maxPerSession) {
  /// No benefit is seen beyond these sets of a muscle in one session (Remmert 2025).
  public static final int SESSION_LIMIT = 11;

  public VolumeStatus status() {
    return VolumeStatus.of(fractional);
  }

  public boolean isOverSessionLimit() {
    return maxPerSession.isAbove(SESSION_LIMIT);
  }

  /// Why the status is what it is, in one sentence.
  public String reason() {
    if (fractional.equals(SetVolume.ZERO)) {
      return "No set of a week trains this muscle.";
    }
    var sets = (fractional.isShownExactly() ? "" : "About ") + fractional.rounded();
    return switch (status()) {
      case LOW -> sets + " sets a week are fewer than the 10 from which volume is optimal.";
      case OPTIMAL -> sets + " sets a week lie within the optimal 10 to 20.";
      case HIGH -> sets + " sets a week are more than the optimal 20, but not more than 25.";
      case EXCESSIVE -> sets + " sets a week are more than 25, beyond what is recovered from.";
    };
  }
}

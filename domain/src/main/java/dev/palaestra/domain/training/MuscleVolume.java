package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.VolumeStatus.HIGH_TO;
import static dev.palaestra.domain.training.VolumeStatus.OPTIMAL_FROM;
import static dev.palaestra.domain.training.VolumeStatus.OPTIMAL_TO;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    var sets = shown("About ");
    return switch (status()) {
      case LOW ->
          "%s sets a week are fewer than the %d from which volume is optimal."
              .formatted(sets, OPTIMAL_FROM);
      case OPTIMAL ->
          "%s sets a week lie within the optimal %d to %d."
              .formatted(sets, OPTIMAL_FROM, OPTIMAL_TO);
      case HIGH ->
          "%s sets a week are more than the optimal %d, but not more than %d."
              .formatted(sets, OPTIMAL_TO, HIGH_TO);
      case EXCESSIVE ->
          "%s sets a week are more than %d, beyond what is recovered from."
              .formatted(sets, HIGH_TO);
    };
  }

  /// Why the landmark's status is what it is, in one sentence that names the edition; the usual
  /// reason where the edition has no row for the muscle.
  ///
  /// @param preset null where no edition was asked for
  public String reason(@Nullable LandmarkPreset preset) {
    return Optional.ofNullable(preset)
        .flatMap(it -> it.of(muscle))
        .map(it -> "By %s: %s".formatted(preset, it.reason(fractional, shown("about "))))
        .orElseGet(this::reason);
  }

  private String shown(String roughly) {
    return (fractional.isShownExactly() ? "" : roughly) + fractional.rounded();
  }
}

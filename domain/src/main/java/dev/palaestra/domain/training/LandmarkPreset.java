package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.MuscleGroup.ABS;
import static dev.palaestra.domain.training.MuscleGroup.CALVES;
import static dev.palaestra.domain.training.MuscleGroup.CHEST;
import static dev.palaestra.domain.training.MuscleGroup.ELBOW_FLEXORS;
import static dev.palaestra.domain.training.MuscleGroup.FOREARMS;
import static dev.palaestra.domain.training.MuscleGroup.FRONT_DELTS;
import static dev.palaestra.domain.training.MuscleGroup.GLUTES;
import static dev.palaestra.domain.training.MuscleGroup.HAMSTRINGS;
import static dev.palaestra.domain.training.MuscleGroup.LATS;
import static dev.palaestra.domain.training.MuscleGroup.QUADRICEPS;
import static dev.palaestra.domain.training.MuscleGroup.REAR_DELTS;
import static dev.palaestra.domain.training.MuscleGroup.SIDE_DELTS;
import static dev.palaestra.domain.training.MuscleGroup.TRAPS_RHOMBOIDS;
import static dev.palaestra.domain.training.MuscleGroup.TRICEPS;

import java.util.Map;
import java.util.Optional;

/// Editions of the volume landmarks of Renaissance Periodization. Where one gives a range for a
/// single landmark, its low end counts; back is LATS, traps TRAPS_RHOMBOIDS, biceps ELBOW_FLEXORS.
public enum LandmarkPreset {
  /// The table of 2017.
  RP_2017(
      "https://themovementlabpreston.co.uk/blogs/news/volume-standards-by-rich",
      Map.ofEntries(
          Map.entry(LATS, new Landmark(8, 10, 14, 22, 25)),
          Map.entry(CHEST, new Landmark(8, 10, 12, 20, 22)),
          Map.entry(QUADRICEPS, new Landmark(6, 8, 12, 18, 20)),
          Map.entry(HAMSTRINGS, new Landmark(4, 6, 10, 16, 20)),
          Map.entry(GLUTES, new Landmark(0, 0, 4, 12, 16)),
          Map.entry(FRONT_DELTS, new Landmark(0, 0, 6, 8, 12)),
          Map.entry(SIDE_DELTS, new Landmark(0, 8, 16, 22, 26)),
          Map.entry(REAR_DELTS, new Landmark(0, 8, 16, 22, 26)),
          Map.entry(ELBOW_FLEXORS, new Landmark(5, 8, 14, 20, 26)),
          Map.entry(TRICEPS, new Landmark(4, 6, 10, 14, 18)),
          Map.entry(CALVES, new Landmark(6, 8, 12, 16, 20)),
          Map.entry(ABS, new Landmark(0, 0, 16, 20, 25)),
          Map.entry(TRAPS_RHOMBOIDS, new Landmark(0, 0, 12, 20, 26)))),

  /// The later one, which names no maximum.
  RP_LATER(
      "https://berksen.net/posts/workout-optimal-sets",
      Map.ofEntries(
          Map.entry(LATS, new Landmark(6, 10, 11, 19, null)),
          Map.entry(CHEST, new Landmark(4, 6, 7, 19, null)),
          Map.entry(QUADRICEPS, new Landmark(6, 8, 9, 17, null)),
          Map.entry(HAMSTRINGS, new Landmark(3, 4, 5, 12, null)),
          Map.entry(GLUTES, new Landmark(0, 0, 4, 12, null)),
          Map.entry(FRONT_DELTS, new Landmark(0, 0, 0, 12, null)),
          Map.entry(SIDE_DELTS, new Landmark(6, 8, 9, 24, null)),
          Map.entry(REAR_DELTS, new Landmark(0, 6, 7, 17, null)),
          Map.entry(ELBOW_FLEXORS, new Landmark(4, 8, 9, 19, null)),
          Map.entry(TRICEPS, new Landmark(4, 6, 7, 19, null)),
          Map.entry(CALVES, new Landmark(0, 1, 4, 10, null)),
          Map.entry(ABS, new Landmark(0, 0, 7, 24, null)),
          Map.entry(TRAPS_RHOMBOIDS, new Landmark(0, 0, 7, 24, null)),
          Map.entry(FOREARMS, new Landmark(0, 2, 9, 19, null))));

  private final String source;
  private final Map<MuscleGroup, Landmark> landmarks;

  LandmarkPreset(String source, Map<MuscleGroup, Landmark> landmarks) {
    this.source = source;
    this.landmarks = landmarks;
  }

  /// Where the numbers are published.
  public String source() {
    return source;
  }

  /// Empty where the edition has no row for the muscle.
  public Optional<Landmark> of(MuscleGroup muscle) {
    return Optional.ofNullable(landmarks.get(muscle));
  }
}

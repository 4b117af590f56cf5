package dev.palaestra.domain.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The seventeen muscles of free-exercise-db. Some are wider than ours: there the name of the
/// exercise tells which of ours is meant.
enum FreeExerciseDbMuscle {
  ABDOMINALS,
  ABDUCTORS,
  ADDUCTORS,
  BICEPS,
  CALVES,
  CHEST,
  FOREARMS,
  GLUTES,
  HAMSTRINGS,
  LATS,
  LOWER_BACK,
  MIDDLE_BACK,
  NECK,
  QUADRICEPS,
  SHOULDERS,
  TRAPS,
  TRICEPS;

  private static final List<String> OBLIQUE = List.of("oblique", "twist", "side bend");
  private static final List<String> REAR =
      List.of("rear delt", "reverse fly", "face pull", "band pull apart", "rear lateral");
  private static final List<String> SIDE = List.of("lateral raise", "side lateral", "upright row");

  /// The muscle that the file writes so, as in `lower back`.
  static Optional<FreeExerciseDbMuscle> ofText(String text) {
    return Arrays.stream(values()).filter(muscle -> muscle.text().equals(text)).findFirst();
  }

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Our group; empty for the neck, for which we count no volume.
  Optional<MuscleGroup> groupIn(MovementName name) {
    return switch (this) {
      case ABDOMINALS ->
          Optional.of(name.tellsOf(OBLIQUE) ? MuscleGroup.OBLIQUES : MuscleGroup.ABS);
      case BICEPS -> Optional.of(MuscleGroup.ELBOW_FLEXORS);
      case LOWER_BACK -> Optional.of(MuscleGroup.SPINAL_ERECTORS);
      case MIDDLE_BACK, TRAPS -> Optional.of(MuscleGroup.TRAPS_RHOMBOIDS);
      case SHOULDERS -> Optional.of(deltIn(name));
      case NECK -> Optional.empty();
      case ABDUCTORS,
          ADDUCTORS,
          CALVES,
          CHEST,
          FOREARMS,
          GLUTES,
          HAMSTRINGS,
          LATS,
          QUADRICEPS,
          TRICEPS ->
          Optional.of(MuscleGroup.valueOf(name()));
    };
  }

  private static MuscleGroup deltIn(MovementName name) {
    if (name.tellsOf(REAR)) {
      return MuscleGroup.REAR_DELTS;
    }
    return name.tellsOf(SIDE) ? MuscleGroup.SIDE_DELTS : MuscleGroup.FRONT_DELTS;
  }
}

package dev.palaestra.domain.training;

import static dev.palaestra.domain.training.MuscleGroup.Category.CORE_POSTERIOR;
import static dev.palaestra.domain.training.MuscleGroup.Category.LOWER_BODY;
import static dev.palaestra.domain.training.MuscleGroup.Category.UPPER_PULL;
import static dev.palaestra.domain.training.MuscleGroup.Category.UPPER_PUSH;

/// The eighteen muscle groups for which weekly volume is counted.
public enum MuscleGroup {
  CHEST("Chest", UPPER_PUSH),
  FRONT_DELTS("Front Delts", UPPER_PUSH),
  SIDE_DELTS("Side Delts", UPPER_PUSH),
  REAR_DELTS("Rear Delts", UPPER_PULL),
  TRICEPS("Triceps", UPPER_PUSH),
  LATS("Lats", UPPER_PULL),
  TRAPS_RHOMBOIDS("Traps & Rhomboids", UPPER_PULL),
  ELBOW_FLEXORS("Elbow Flexors (Biceps)", UPPER_PULL),
  FOREARMS("Forearms", UPPER_PULL),
  SPINAL_ERECTORS("Spinal Erectors", CORE_POSTERIOR),
  ABS("Abs", CORE_POSTERIOR),
  OBLIQUES("Obliques", CORE_POSTERIOR),
  GLUTES("Glutes", LOWER_BODY),
  QUADRICEPS("Quadriceps", LOWER_BODY),
  HAMSTRINGS("Hamstrings", LOWER_BODY),
  ADDUCTORS("Adductors", LOWER_BODY),
  ABDUCTORS("Abductors", LOWER_BODY),
  CALVES("Calves", LOWER_BODY);

  /// Muscles that a split usually trains together.
  public enum Category {
    UPPER_PUSH,
    UPPER_PULL,
    CORE_POSTERIOR,
    LOWER_BODY
  }

  private final String displayName;
  private final Category category;

  MuscleGroup(String displayName, Category category) {
    this.displayName = displayName;
    this.category = category;
  }

  public String displayName() {
    return displayName;
  }

  public Category category() {
    return category;
  }
}

package dev.palaestra.domain.training;

/// What an exercise is done with.
public enum Equipment {
  BARBELL("Barbell", Category.FREE_WEIGHT),
  DUMBBELL("Dumbbell", Category.FREE_WEIGHT),
  KETTLEBELL("Kettlebell", Category.FREE_WEIGHT),
  MEDICINE_BALL("Medicine Ball", Category.FREE_WEIGHT),
  MACHINE("Machine", Category.MACHINE),
  SMITH_MACHINE("Smith Machine", Category.MACHINE),
  CABLE("Cable", Category.MACHINE),
  CARDIO_MACHINE("Cardio Machine", Category.MACHINE),
  BODYWEIGHT("Bodyweight", Category.BODYWEIGHT),
  SUSPENSION_TRAINER("Suspension Trainer", Category.BODYWEIGHT),
  YOGA_MAT("Yoga Mat", Category.BODYWEIGHT),
  RESISTANCE_BAND("Resistance Band", Category.OTHER),
  OTHER("Other", Category.OTHER);

  /// Where the resistance comes from.
  public enum Category {
    FREE_WEIGHT,
    MACHINE,
    BODYWEIGHT,
    OTHER
  }

  private final String displayName;
  private final Category category;

  Equipment(String displayName, Category category) {
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

package dev.palaestra.domain.training;

import org.jspecify.annotations.Nullable;

/// What a person reads and watches to learn an exercise. Its limits are checked together with the
/// other [ExerciseDetails].
public record Guide(
    @Nullable String instructions, @Nullable String imageUrl, @Nullable String videoUrl) {
  public static final Guide NONE = new Guide(null, null, null);
  public static final int INSTRUCTIONS_MAX = 5000;
  public static final int URL_MAX = 2048;
}

package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// An exercise, by a UUID that sorts by the time it was made.
public record ExerciseId(UUID value) {
  public static ExerciseId next(Instant now) {
    return new ExerciseId(Uuid7.at(now));
  }
}

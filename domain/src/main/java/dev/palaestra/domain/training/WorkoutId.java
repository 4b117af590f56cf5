package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// A workout, of a program or outside of any, by a UUID that sorts by the time it was made.
public record WorkoutId(UUID value) {
  public static WorkoutId next(Instant now) {
    return new WorkoutId(Uuid7.at(now));
  }
}

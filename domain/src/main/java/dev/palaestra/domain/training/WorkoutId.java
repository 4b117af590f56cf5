package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

public record WorkoutId(UUID value) {
  public static WorkoutId next(Instant now) {
    return new WorkoutId(Uuid7.at(now));
  }
}

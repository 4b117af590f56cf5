package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

public record ExerciseId(UUID value) {
  public static ExerciseId next(Instant now) {
    return new ExerciseId(Uuid7.at(now));
  }
}

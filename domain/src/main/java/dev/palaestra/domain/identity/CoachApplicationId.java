package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// A wish to be a coach.
public record CoachApplicationId(UUID value) {
  public static CoachApplicationId next(Instant now) {
    return new CoachApplicationId(Uuid7.at(now));
  }
}

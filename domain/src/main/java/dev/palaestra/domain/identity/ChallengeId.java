package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// A proof that is asked of somebody.
public record ChallengeId(UUID value) {
  public static ChallengeId next(Instant now) {
    return new ChallengeId(Uuid7.at(now));
  }
}

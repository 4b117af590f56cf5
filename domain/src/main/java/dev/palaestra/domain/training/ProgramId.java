package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// A program, by a UUID that sorts by the time it was made.
public record ProgramId(UUID value) {
  public static ProgramId next(Instant now) {
    return new ProgramId(Uuid7.at(now));
  }
}

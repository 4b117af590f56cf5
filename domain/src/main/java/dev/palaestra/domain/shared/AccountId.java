package dev.palaestra.domain.shared;

import java.time.Instant;
import java.util.UUID;

/// A person who can sign in.
public record AccountId(UUID value) {
  public static AccountId next(Instant now) {
    return new AccountId(Uuid7.at(now));
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// A sign-in on one device; `sid` in the access token.
public record SessionId(UUID value) {
  public static SessionId next(Instant now) {
    return new SessionId(Uuid7.at(now));
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/// A block of an IP address.
public record IpBlockId(UUID value) {
  public static IpBlockId next(Instant now) {
    return new IpBlockId(Uuid7.at(now));
  }
}

package dev.palaestra.domain.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562, section 5.7): milliseconds since 1970, then 74 random bits. So
/// rows made one after the other lie beside each other in an index.
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Uuid7() {}

  public static UUID at(Instant now) {
    var high = now.toEpochMilli() << 16 | VERSION | RANDOM.nextInt(1 << 12);
    var low = VARIANT | RANDOM.nextLong() >>> 2;
    return new UUID(high, low);
  }
}

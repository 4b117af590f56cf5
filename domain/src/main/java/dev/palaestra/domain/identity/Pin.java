package dev.palaestra.domain.identity;

import java.security.SecureRandom;

/// Six digits that stand in for a password where little is at stake.
public record Pin(String value) {
  public static final String FORMAT = "[0-9]{6}";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNT = 1_000_000;

  public static Pin next() {
    return new Pin("%06d".formatted(RANDOM.nextInt(COUNT)));
  }

  /// For the hasher, which makes no difference.
  public Password asPassword() {
    return new Password(value);
  }

  /// Without the digits, for logs and failed assertions.
  @Override
  public String toString() {
    return "Pin[***]";
  }
}

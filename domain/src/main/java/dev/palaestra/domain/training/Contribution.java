package dev.palaestra.domain.training;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// The share of a set that counts for a muscle.
public enum Contribution {
  MINIMAL,
  MODERATE,
  HIGH,
  PRIMARY;

  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  /// One to four quarters of a set.
  public int quarters() {
    return ordinal() + 1;
  }

  /// 0.25, 0.50, 0.75 or 1.00.
  public BigDecimal share() {
    return QUARTER.multiply(BigDecimal.valueOf(quarters()));
  }

  /// Empty for any share but the four.
  public static Optional<Contribution> ofShare(BigDecimal share) {
    return Arrays.stream(values()).filter(it -> it.share().compareTo(share) == 0).findFirst();
  }

  /// @throws IndexOutOfBoundsException outside of 1 to 4
  public static Contribution ofQuarters(int quarters) {
    return values()[quarters - 1];
  }
}

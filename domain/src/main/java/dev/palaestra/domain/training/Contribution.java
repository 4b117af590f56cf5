package dev.palaestra.domain.training;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// The share of a set that counts for a muscle.
public enum Contribution {
  MINIMAL(1),
  MODERATE(2),
  HIGH(3),
  PRIMARY(4);

  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final int quarters;

  Contribution(int quarters) {
    this.quarters = quarters;
  }

  /// One to four quarters of a set.
  public int quarters() {
    return quarters;
  }

  /// 0.25, 0.50, 0.75 or 1.00.
  public BigDecimal share() {
    return QUARTER.multiply(BigDecimal.valueOf(quarters()));
  }

  /// Empty for any share but the four.
  public static Optional<Contribution> ofShare(BigDecimal share) {
    return Arrays.stream(values()).filter(it -> it.share().compareTo(share) == 0).findFirst();
  }

  /// @throws java.util.NoSuchElementException outside of 1 to 4
  public static Contribution ofQuarters(int quarters) {
    return Arrays.stream(values()).filter(it -> it.quarters == quarters).findFirst().orElseThrow();
  }
}

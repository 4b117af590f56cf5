package dev.palaestra.domain.training;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How many sets a muscle gets, exactly: as many quarters of a set, over a denominator, in lowest
/// terms. So 20 sets are 20, and a limit is judged by the true value, not by the one shown.
public record SetVolume(long quarters, long denominator) implements Comparable<SetVolume> {
  public static final SetVolume ZERO = new SetVolume(0, 1);

  private static final int QUARTERS_OF_A_SET = 4;
  private static final int DECIMALS = 2;

  public SetVolume {
    if (quarters < 0 || denominator < 1) {
      throw new IllegalArgumentException(quarters + " quarters over " + denominator);
    }
    var common = greatestCommonDivisor(quarters, denominator);
    quarters /= common;
    denominator /= common;
  }

  /// Whole sets.
  static SetVolume of(long sets) {
    return new SetVolume(Math.multiplyExact(sets, QUARTERS_OF_A_SET), 1);
  }

  public boolean isBelow(int sets) {
    return compareTo(of(sets)) < 0;
  }

  public boolean isAbove(int sets) {
    return compareTo(of(sets)) > 0;
  }

  /// For people: two decimals, half up.
  public BigDecimal rounded() {
    return BigDecimal.valueOf(quarters)
        .divide(BigDecimal.valueOf(whole()), DECIMALS, RoundingMode.HALF_UP);
  }

  /// Whether [#rounded] is the value itself.
  public boolean isShownExactly() {
    return rounded().multiply(BigDecimal.valueOf(whole())).compareTo(BigDecimal.valueOf(quarters))
        == 0;
  }

  @Override
  public int compareTo(SetVolume other) {
    return Long.compare(
        Math.multiplyExact(quarters, other.denominator),
        Math.multiplyExact(other.quarters, denominator));
  }

  private long whole() {
    return Math.multiplyExact(denominator, QUARTERS_OF_A_SET);
  }

  private static long greatestCommonDivisor(long a, long b) {
    while (b != 0) {
      var rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}

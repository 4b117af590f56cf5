package dev.palaestra.domain.training;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How often somebody trains: on so many days in so many weeks.
///
/// @param weeks at least 1
public record TrainingFrequency(long days, long weeks) {
  public static final TrainingFrequency NEVER = new TrainingFrequency(0, 1);

  /// How often one part comes when as many days are shared out evenly.
  ///
  /// @param part how many of the `whole`
  public TrainingFrequency share(int part, int whole) {
    return new TrainingFrequency(days * part, weeks * whole);
  }

  /// Days a week, half up.
  public BigDecimal perWeek(int decimals) {
    return BigDecimal.valueOf(days)
        .divide(BigDecimal.valueOf(weeks), decimals, RoundingMode.HALF_UP);
  }
}

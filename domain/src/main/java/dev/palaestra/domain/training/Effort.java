package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How hard the sets of a prescription are meant to be. All of it may be left open.
///
/// @param repsMin fewest repetitions of a set
/// @param repsMax most repetitions of a set; not below `repsMin`
/// @param loadPercent of the one-repetition maximum, to one decimal; above 100 for lowering only
/// @param targetRir repetitions left in reserve at the end of a set; 0 is failure
/// @param restSeconds between two sets
public record Effort(
    @Nullable Integer repsMin,
    @Nullable Integer repsMax,
    @Nullable BigDecimal loadPercent,
    @Nullable Integer targetRir,
    @Nullable Integer restSeconds) {
  public static final int REPS_MIN = 1;
  public static final int REPS_MAX = 100;
  public static final int LOAD_PERCENT_MIN = 1;
  public static final int LOAD_PERCENT_MAX = 120;
  public static final int LOAD_DECIMALS = 1;
  public static final int TARGET_RIR_MAX = 10;
  public static final int REST_SECONDS_MAX = 3600;

  /// Nothing is said.
  public static final Effort OPEN = new Effort(null, null, null, null, null);

  public Effort {
    if (loadPercent != null) {
      loadPercent = loadPercent.setScale(LOAD_DECIMALS, RoundingMode.HALF_UP);
    }
  }

  void check(Faults faults, String path) {
    faults
        .within(path + ".reps_min", repsMin, REPS_MIN, REPS_MAX)
        .within(path + ".reps_max", repsMax, REPS_MIN, REPS_MAX)
        .unless(
            repsMin == null || repsMax == null || repsMin <= repsMax,
            path + ".reps_max",
            "must not be below reps_min")
        .within(path + ".load_percent", loadPercent, LOAD_PERCENT_MIN, LOAD_PERCENT_MAX)
        .within(path + ".target_rir", targetRir, 0, TARGET_RIR_MAX)
        .within(path + ".rest_seconds", restSeconds, 0, REST_SECONDS_MAX);
  }
}

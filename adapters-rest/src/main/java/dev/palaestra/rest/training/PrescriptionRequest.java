package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Effort;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.Prescription;
import dev.palaestra.rest.shared.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An exercise in a workout.
public record PrescriptionRequest(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000005") @NotNull UUID exerciseId,
    @Schema(description = "Place in the workout; gaps are allowed", examples = "1") @NotNull @Min(1)
        Integer order,
    @Schema(examples = "4") @NotNull @Min(Prescription.SETS_MIN) @Max(Prescription.SETS_MAX)
        Integer sets,
    @Schema(examples = "8") @Min(Effort.REPS_MIN) @Max(Effort.REPS_MAX) @Nullable Integer repsMin,
    @Schema(description = "Not below `reps_min`", examples = "12")
        @Min(Effort.REPS_MIN)
        @Max(Effort.REPS_MAX)
        @Nullable Integer repsMax,
    @Schema(description = "Of the one-repetition maximum, to one decimal", examples = "72.5")
        @DecimalMin("" + Effort.LOAD_PERCENT_MIN)
        @DecimalMax("" + Effort.LOAD_PERCENT_MAX)
        @Digits(integer = 3, fraction = Effort.LOAD_DECIMALS)
        @Nullable BigDecimal loadPercent,
    @Schema(description = "Repetitions left in reserve", examples = "2")
        @Min(0)
        @Max(Effort.TARGET_RIR_MAX)
        @Nullable Integer targetRir,
    @Schema(examples = "120") @Min(0) @Max(Effort.REST_SECONDS_MAX) @Nullable Integer restSeconds,
    @Size(max = Prescription.NOTES_MAX) @PlainText @Nullable String notes) {
  /// Of a list of them.
  static final String SO_MANY = "must have {min} to {max} entries";

  Prescription prescription() {
    return new Prescription(
        new ExerciseId(exerciseId),
        order,
        sets,
        new Effort(repsMin, repsMax, loadPercent, targetRir, restSeconds),
        notes);
  }
}

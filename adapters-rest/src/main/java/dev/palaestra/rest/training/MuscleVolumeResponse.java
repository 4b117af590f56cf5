package dev.palaestra.rest.training;

import dev.palaestra.domain.training.LandmarkPreset;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.MuscleVolume;
import dev.palaestra.domain.training.VolumeStatus;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a muscle gets in a week; sets with two decimals, half up.
public record MuscleVolumeResponse(
    @Schema(examples = "CHEST") MuscleGroup muscle,
    @Schema(examples = "Chest") String muscleName,
    @Schema(
            description = "By the exercises' own shares; the same as `fractional`",
            examples = "16.00")
        BigDecimal sets,
    @Schema(description = "Of exercises with the full share only", examples = "16.00")
        BigDecimal direct,
    @Schema(description = "By the exercises' own shares", examples = "16.00") BigDecimal fractional,
    @Schema(description = "Of exercises with any share", examples = "16.00") BigDecimal total,
    @Schema(description = "Days a week on which it is trained", examples = "4.00")
        BigDecimal frequency,
    @Schema(description = "Most sets in one workout", examples = "4.00")
        BigDecimal maxSetsPerSession,
    @Schema(description = "More than 11 sets in one workout", examples = "false")
        boolean overSessionLimit,
    @Schema(description = "LOW below 10, OPTIMAL to 20, HIGH to 25", examples = "OPTIMAL")
        VolumeStatus status,
    @Schema(description = "Where `landmarks` was asked for and has a row for the muscle")
        @Nullable LandmarkResponse landmark,
    @Schema(examples = "By RP_2017: 16.00 sets a week lie within the 12 to 20 of the best growth.")
        String reason) {
  private static final int DECIMALS = 2;

  static MuscleVolumeResponse of(MuscleVolume row, @Nullable LandmarkPreset preset) {
    var landmark = preset == null ? null : preset.of(row.muscle()).orElse(null);
    var sets = row.fractional().rounded();
    return new MuscleVolumeResponse(
        row.muscle(),
        row.muscle().displayName(),
        sets,
        row.direct().rounded(),
        sets,
        row.total().rounded(),
        row.frequency().perWeek(DECIMALS),
        row.maxPerSession().rounded(),
        row.isOverSessionLimit(),
        row.status(),
        landmark == null ? null : LandmarkResponse.of(landmark, row.fractional()),
        row.reason(preset));
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.application.training.ReadVolume;
import dev.palaestra.domain.training.LandmarkPreset;
import dev.palaestra.rest.shared.Versioned;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a program gives each muscle in a week.
public record VolumeResponse(
    @Schema(examples = "1") int totalWorkouts,
    @Schema(description = "Of all workouts, each counted once", examples = "4") int totalSets,
    @Schema(examples = "4.0") BigDecimal avgSetsPerSession,
    @Schema(description = "Training days a week", examples = "4.0") BigDecimal trainingFrequency,
    @Schema(description = "The edition that was asked for", examples = "RP_2017")
        @Nullable LandmarkPreset landmarks,
    @Schema(
            description = "Where that edition is published",
            examples = "https://themovementlabpreston.co.uk/blogs/news/volume-standards-by-rich")
        @Nullable String landmarksSource,
    @Schema(description = "All eighteen muscle groups, of which the example shows one")
        List<MuscleVolumeResponse> weeklyVolume,
    int version)
    implements Versioned {
  private static final int DECIMALS = 1;

  static VolumeResponse of(ReadVolume.Answer read, @Nullable LandmarkPreset preset) {
    var volume = read.volume();
    return new VolumeResponse(
        volume.totalWorkouts(),
        volume.totalSets(),
        volume.averageSetsPerSession(),
        volume.frequency().perWeek(DECIMALS),
        preset,
        preset == null ? null : preset.source(),
        volume.muscles().stream().map(it -> MuscleVolumeResponse.of(it, preset)).toList(),
        read.version());
  }
}

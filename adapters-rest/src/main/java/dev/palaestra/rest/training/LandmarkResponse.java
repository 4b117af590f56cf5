package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Landmark;
import dev.palaestra.domain.training.LandmarkStatus;
import dev.palaestra.domain.training.SetVolume;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Weekly sets of a muscle by the edition that was asked for, and where the program stands.
public record LandmarkResponse(
    @Schema(description = "Maintenance volume", examples = "8") int mv,
    @Schema(description = "Minimum effective volume", examples = "10") int mev,
    @Schema(description = "Best growth from here", examples = "12") int mavLow,
    @Schema(description = "Best growth up to here", examples = "20") int mavHigh,
    @Schema(description = "Maximum recoverable volume, where the edition has one", examples = "22")
        @Nullable Integer mrv,
    @Schema(examples = "OPTIMAL") LandmarkStatus status) {
  static LandmarkResponse of(Landmark it, SetVolume sets) {
    return new LandmarkResponse(
        it.mv(), it.mev(), it.mavLow(), it.mavHigh(), it.mrv(), it.status(sets));
  }
}

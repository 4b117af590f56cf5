package dev.palaestra.rest.training;

import dev.palaestra.domain.training.MuscleGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A muscle group for which volume is counted.
public record MuscleGroupResponse(
    @Schema(examples = "ELBOW_FLEXORS") MuscleGroup code,
    @Schema(examples = "Elbow Flexors (Biceps)") String name,
    @Schema(examples = "UPPER_PULL") MuscleGroup.Category category) {

  static MuscleGroupResponse of(MuscleGroup group) {
    return new MuscleGroupResponse(group, group.displayName(), group.category());
  }
}

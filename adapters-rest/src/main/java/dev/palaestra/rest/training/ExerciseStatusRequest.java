package dev.palaestra.rest.training;

import dev.palaestra.domain.training.ExerciseStatus;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether an exercise is archived.
public record ExerciseStatusRequest(
    @Schema(examples = "ARCHIVED") @NotNull ExerciseStatus status) {}

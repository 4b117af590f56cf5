package dev.palaestra.rest.training;

import dev.palaestra.application.training.ProgramAnswer;
import dev.palaestra.domain.training.ProgramStatus;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StructureType;
import dev.palaestra.rest.shared.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A program with its workouts.
public record ProgramResponse(
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000010") UUID id,
    @Schema(
            description = "Null for a global template",
            examples = "0193c3a0-0000-7000-8000-000000000002")
        @Nullable UUID organizationId,
    @Schema(examples = "0193c3a0-0000-7000-8000-000000000001") UUID ownerId,
    @Schema(examples = "Upper/Lower 4-Day Split") String name,
    @Nullable String description,
    @Schema(examples = "UPPER_LOWER") SplitType splitType,
    @Schema(examples = "WEEKLY") StructureType structureType,
    StructureResponse structure,
    @Schema(examples = "8") int durationWeeks,
    @Schema(examples = "false") boolean template,
    @Schema(examples = "ACTIVE") ProgramStatus status,
    @Schema(description = "By order") List<WorkoutResponse> workouts,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt,
    int version)
    implements Versioned {

  static ProgramResponse of(ProgramAnswer read) {
    var program = read.program();
    var origin = program.origin();
    var details = program.details();
    var structure = program.design().structure();
    return new ProgramResponse(
        origin.id().value(),
        origin.isGlobal() ? null : origin.organization().value(),
        origin.owner().value(),
        details.name(),
        details.description(),
        program.design().splitType(),
        structure.type(),
        StructureResponse.of(structure),
        details.durationWeeks(),
        origin.template(),
        program.status(),
        program.workouts().stream().map(it -> WorkoutResponse.of(read.workout(it.id()))).toList(),
        origin.createdAt(),
        program.revision().updatedAt(),
        program.version());
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.ProgramStatus;
import dev.palaestra.domain.training.ProgramView;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StructureType;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A program in a list: without its workouts.
public record ProgramSummaryResponse(
    UUID id,
    @Schema(description = "Null for a global template") @Nullable UUID organizationId,
    UUID ownerId,
    @Schema(examples = "Upper/Lower 4-Day Split") String name,
    @Nullable String description,
    @Schema(examples = "UPPER_LOWER") SplitType splitType,
    @Schema(examples = "WEEKLY") StructureType structureType,
    StructureResponse structure,
    @Schema(examples = "8") int durationWeeks,
    boolean template,
    @Schema(examples = "ACTIVE") ProgramStatus status,
    @Schema(examples = "4") int totalWorkouts,
    @Schema(examples = "62") int totalSets,
    Instant createdAt,
    Instant updatedAt) {

  static ProgramSummaryResponse of(ProgramView row) {
    var global = row.organizationId().equals(OrganizationId.NONE.value());
    return new ProgramSummaryResponse(
        row.id(),
        global ? null : row.organizationId(),
        row.ownerId(),
        row.name(),
        row.description(),
        SplitType.valueOf(row.splitType()),
        StructureType.valueOf(row.structureType()),
        structure(row),
        row.durationWeeks(),
        row.template(),
        ProgramStatus.valueOf(row.status()),
        row.totalWorkouts(),
        row.totalSets(),
        row.createdAt(),
        row.updatedAt());
  }

  private static StructureResponse structure(ProgramView row) {
    var days = row.selectedDays();
    return days == null
        ? StructureResponse.cyclic(row.daysOn(), row.daysOff())
        : StructureResponse.weekly(Arrays.stream(days.split(",")).map(Weekday::valueOf).toList());
  }
}

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
    @Schema(examples = "1") int totalWorkouts,
    @Schema(examples = "4") int totalSets,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant createdAt,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant updatedAt) {

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

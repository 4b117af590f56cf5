package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.StructureDraft;
import dev.palaestra.domain.training.StructureType;
import dev.palaestra.domain.training.TrainingStructure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The fields of both types of structure; those of the other type stay away.
@Schema(
    examples =
        """
        {"days_per_week": 4, "selected_days": ["MON", "TUE", "THU", "FRI"]}
        """)
public record StructureRequest(
    @Schema(description = "WEEKLY: 3 to 7", examples = "4") @Nullable Integer daysPerWeek,
    @Schema(
            description = "WEEKLY: as many different days as `days_per_week`",
            examples = "[\"MON\", \"TUE\", \"THU\", \"FRI\"]")
        @Size(max = TrainingStructure.Weekly.DAYS_MAX, message = "must have at most {max} entries")
        @Nullable List<@NotNull Weekday> selectedDays,
    @Schema(description = "CYCLIC: training days in a row, 1 to 6") @Nullable Integer daysOn,
    @Schema(description = "CYCLIC: days of rest after them, 1 to 3") @Nullable Integer daysOff) {
  TrainingStructure ofType(StructureType type) {
    return new StructureDraft(type, daysPerWeek, selectedDays, daysOn, daysOff).structure();
  }
}

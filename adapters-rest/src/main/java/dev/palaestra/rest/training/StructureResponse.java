package dev.palaestra.rest.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.TrainingStructure;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The fields of one type of structure.
public record StructureResponse(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "WEEKLY only", examples = "4")
        @Nullable Integer daysPerWeek,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "WEEKLY only", examples = "[\"MON\", \"TUE\", \"THU\", \"FRI\"]")
        @Nullable List<Weekday> selectedDays,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "CYCLIC only")
        @Nullable Integer daysOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "CYCLIC only")
        @Nullable Integer daysOff) {
  static StructureResponse of(TrainingStructure structure) {
    return switch (structure) {
      case Weekly(var days) -> weekly(days.stream().sorted().toList());
      case Cyclic(var on, var off) -> cyclic(on, off);
    };
  }

  static StructureResponse weekly(List<Weekday> days) {
    return new StructureResponse(days.size(), days, null, null);
  }

  static StructureResponse cyclic(@Nullable Integer daysOn, @Nullable Integer daysOff) {
    return new StructureResponse(null, null, daysOn, daysOff);
  }
}

package dev.palaestra.rest.training;

import dev.palaestra.application.training.CreateProgram;
import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StructureType;
import dev.palaestra.rest.shared.PlainName;
import dev.palaestra.rest.shared.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A new program; its workouts are added one by one.
///
/// @param splitType CUSTOM where nothing is said
/// @param template false where nothing is said
@Schema(
    examples =
        """
        {"name": "Upper/Lower 4-Day Split", "split_type": "UPPER_LOWER", "structure_type": "WEEKLY",
         "structure": {"days_per_week": 4, "selected_days": ["MON", "TUE", "THU", "FRI"]},
         "duration_weeks": 8, "template": false}
        """)
public record ProgramRequest(
    @Schema(examples = "Upper/Lower 4-Day Split")
        @NotNull
        @Size(min = ProgramDetails.NAME_MIN, max = ProgramDetails.NAME_MAX)
        @PlainName
        String name,
    @Size(max = ProgramDetails.DESCRIPTION_MAX) @PlainText @Nullable String description,
    @Schema(description = "CUSTOM where nothing is said", examples = "UPPER_LOWER")
        @Nullable SplitType splitType,
    @Schema(examples = "WEEKLY") @NotNull StructureType structureType,
    @NotNull @Valid StructureRequest structure,
    @Schema(examples = "8") @NotNull @Min(ProgramDetails.WEEKS_MIN) @Max(ProgramDetails.WEEKS_MAX)
        Integer durationWeeks,
    @Schema(
            description = "Whether it is there to be cloned; false where nothing is said",
            examples = "false")
        @Nullable Boolean template) {
  public ProgramRequest {
    name = Names.stripped(name);
  }

  boolean isTemplate() {
    return Boolean.TRUE.equals(template);
  }

  CreateProgram.Plan plan() {
    var split = Objects.requireNonNullElse(splitType, SplitType.CUSTOM);
    var details = ProgramDetails.checked(name, description, durationWeeks);
    return new CreateProgram.Plan(
        new ProgramDesign(split, structure.ofType(structureType)), details);
  }
}

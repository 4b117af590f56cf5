package dev.palaestra.rest.training;

import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.rest.shared.PlainName;
import dev.palaestra.rest.shared.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a merge patch may change of a program.
public record ProgramPatch(
    @Schema(examples = "My winter block")
        @NotNull
        @Size(min = ProgramDetails.NAME_MIN, max = ProgramDetails.NAME_MAX)
        @PlainName
        String name,
    @Size(max = ProgramDetails.DESCRIPTION_MAX) @PlainText @Nullable String description,
    @Schema(examples = "12") @NotNull @Min(ProgramDetails.WEEKS_MIN) @Max(ProgramDetails.WEEKS_MAX)
        Integer durationWeeks) {
  public ProgramPatch {
    name = Names.stripped(name);
  }

  static ProgramPatch of(ProgramDetails details) {
    return new ProgramPatch(details.name(), details.description(), details.durationWeeks());
  }

  ProgramDetails details() {
    return ProgramDetails.checked(name, description, durationWeeks);
  }
}

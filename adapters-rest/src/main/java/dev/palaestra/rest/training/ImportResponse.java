package dev.palaestra.rest.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.palaestra.application.training.ImportReport;
import dev.palaestra.application.training.ImportReport.Outcome;
import dev.palaestra.domain.training.ExerciseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of the rows of an import.
public record ImportResponse(
    @Schema(examples = "1") int total,
    @Schema(examples = "1") int created,
    @Schema(examples = "0") int skipped,
    @Schema(examples = "0") int refused,
    List<RowResponse> rows) {

  /// What became of one row.
  public record RowResponse(
      @Schema(description = "From 0", examples = "0") int index,
      @Schema(examples = "Barbell_Squat") String sourceId,
      @Schema(examples = "Barbell Squat") String name,
      @Schema(examples = "CREATED") Outcome outcome,
      @Schema(
              description = "The created one, or the one that has the name already",
              examples = "0193c3a0-0000-7000-8000-000000000005")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable UUID exerciseId,
      @Schema(description = "Why it was not created: `There is one of this name.`")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String reason) {

    static RowResponse of(ImportReport.Row row) {
      var exercise = Optional.ofNullable(row.exercise()).map(ExerciseId::value).orElse(null);
      return new RowResponse(
          row.index(), row.sourceId(), row.name(), row.outcome(), exercise, row.reason());
    }
  }

  static ImportResponse of(ImportReport report) {
    return new ImportResponse(
        report.rows().size(),
        report.count(Outcome.CREATED),
        report.count(Outcome.SKIPPED),
        report.count(Outcome.REFUSED),
        report.rows().stream().map(RowResponse::of).toList());
  }
}

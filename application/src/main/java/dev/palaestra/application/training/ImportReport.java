package dev.palaestra.application.training;

import dev.palaestra.domain.training.ExerciseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of the rows of an import, in their order.
public record ImportReport(List<Row> rows) {
  /// What became of one of them.
  public enum Outcome {
    CREATED,
    /// The library has the name already, or an earlier row of the file.
    SKIPPED,
    /// Our rules cannot take it.
    REFUSED
  }

  /// @param index from 0
  /// @param exercise the created one, or the one that has the name; null for one that was refused,
  ///   and in a dry run
  /// @param reason why not; null for a created one
  public record Row(
      int index,
      String sourceId,
      String name,
      Outcome outcome,
      @Nullable ExerciseId exercise,
      @Nullable String reason) {

    Row withoutId() {
      return new Row(index, sourceId, name, outcome, null, reason);
    }
  }

  public ImportReport {
    rows = List.copyOf(rows);
  }

  /// The same of exercises that are not kept.
  ImportReport withoutIds() {
    return new ImportReport(rows.stream().map(Row::withoutId).toList());
  }

  public int count(Outcome outcome) {
    return Math.toIntExact(rows.stream().filter(row -> row.outcome() == outcome).count());
  }
}

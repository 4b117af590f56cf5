package dev.palaestra.application.training;

import dev.palaestra.application.training.ImportReport.Outcome;
import dev.palaestra.application.training.ImportReport.Row;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseDetails;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.FreeExerciseDbRecord;
import dev.palaestra.domain.training.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sorts the records of one import, in their order: what is new, what is there already, what cannot
/// come in.
final class ImportBatch {
  private final Scope scope;
  private final AccountId author;
  private final Instant now;
  private final Map<String, ExerciseId> names;
  private final List<Exercise> created = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /// @param names what the library has, by [ExerciseDetails#nameKey]
  ImportBatch(Scope scope, AccountId author, Map<String, ExerciseId> names, Instant now) {
    this.scope = scope;
    this.author = author;
    this.names = new HashMap<>(names);
    this.now = now;
  }

  void take(FreeExerciseDbRecord record) {
    try {
      place(record, record.details());
    } catch (DomainException refused) {
      add(record, Outcome.REFUSED, null, reason(refused));
    }
  }

  List<Exercise> created() {
    return List.copyOf(created);
  }

  ImportReport report() {
    return new ImportReport(rows);
  }

  private void place(FreeExerciseDbRecord record, ExerciseDetails details) {
    var known = names.get(details.nameKey());
    if (known != null) {
      add(record, Outcome.SKIPPED, known, "There is one of this name.");
      return;
    }
    var exercise = Exercise.create(scope, author, details, now);
    names.put(details.nameKey(), exercise.id());
    created.add(exercise);
    add(record, Outcome.CREATED, exercise.id(), null);
  }

  private void add(
      FreeExerciseDbRecord record,
      Outcome outcome,
      @Nullable ExerciseId exercise,
      @Nullable String reason) {
    rows.add(new Row(rows.size(), record.sourceId(), record.name(), outcome, exercise, reason));
  }

  private static String reason(DomainException refused) {
    return refused.fields().stream()
        .map(fault -> fault.field() + ": " + fault.message())
        .collect(Collectors.joining(" "));
  }
}

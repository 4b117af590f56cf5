package dev.palaestra.application.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.training.Exercises;
import dev.palaestra.domain.training.FreeExerciseDb;
import dev.palaestra.domain.training.FreeExerciseDbRecord;
import dev.palaestra.domain.training.Scope;
import dev.palaestra.domain.training.ScopeKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An admin fills his organization's library from a file of free-exercise-db, the platform admin
/// everybody's. The same file twice changes nothing the second time.
@Singleton
public final class ImportExercises {
  /// @param rows the file's array as JSON values
  /// @param dryRun only tell what would become of it
  public record Command(
      Actor actor, ScopeKind scope, List<? extends @Nullable Object> rows, boolean dryRun) {}

  private final ExerciseAccess access;
  private final Exercises exercises;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ImportExercises(
      ExerciseAccess access,
      Exercises exercises,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.access = access;
    this.exercises = exercises;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException NOT_ALLOWED, MEMBERSHIP_REQUIRED, PRO_TIER_REQUIRED, IMPORT_BROKEN;
  ///   NAME_TAKEN when somebody else adds one of the names meanwhile
  public ImportReport handle(Command command) {
    var scope =
        transactions.inTransaction(
            () -> access.toFill(command.actor(), command.scope(), Role.ADMIN));
    var records = FreeExerciseDb.read(command.rows());
    return transactions.inTransaction(() -> load(command, scope, records));
  }

  private ImportReport load(Command command, Scope scope, List<FreeExerciseDbRecord> records) {
    var author = command.actor().account();
    var now = clock.instant();
    var batch = new ImportBatch(scope, author, exercises.namesIn(scope), now);
    records.forEach(batch::take);
    if (command.dryRun()) {
      return batch.report().withoutIds();
    }
    if (!batch.created().isEmpty()) {
      exercises.addAll(batch.created());
      audit.add(
          AuditEntry.by(command.actor(), now, "exercise.imported")
              .in(scope.tenant())
              .on("organization", scope.tenant().value())
              .created(Map.of("created", batch.created().size())));
    }
    return batch.report();
  }
}

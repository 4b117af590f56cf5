package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.training.Difficulty;
import dev.palaestra.domain.training.Equipment;
import dev.palaestra.domain.training.ExerciseCategory;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseSort;
import dev.palaestra.domain.training.ExerciseStatus;
import dev.palaestra.domain.training.ExerciseView;
import dev.palaestra.domain.training.Force;
import dev.palaestra.domain.training.Guide;
import dev.palaestra.domain.training.Mechanic;
import dev.palaestra.domain.training.Movement;
import dev.palaestra.domain.training.Scope;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Whole exercises from rows of a native query.
final class ExerciseRows {
  /// What [#view] reads, by name, of the table `exercise e`.
  static final String COLUMNS =
      """
      e.id, e.organization_id, e.owner_id, e.name, e.description, e.equipment, e.category,
      e.difficulty, e.force, e.mechanic, e.instructions, e.image_url, e.video_url, e.status,
      e.created_at, e.updated_at, e.version,
      (select %s from exercise_contribution c where c.exercise_id = e.id) as contributions
      """
          .formatted(ShareColumn.OF_ROWS);

  private ExerciseRows() {}

  static ExerciseView view(Tuple row) {
    var organization = row.get("organization_id", UUID.class);
    var owner = row.get("owner_id", UUID.class);
    return new ExerciseView(
        new ExerciseId(row.get("id", UUID.class)),
        organization == null ? Scope.GLOBAL : new Scope.Owned(new OrganizationId(organization)),
        owner == null ? null : new AccountId(owner),
        row.get("name", String.class),
        row.get("description", String.class),
        movement(row),
        ShareColumn.read(row.get("contributions", String.class)),
        new Guide(
            row.get("instructions", String.class),
            row.get("image_url", String.class),
            row.get("video_url", String.class)),
        ExerciseStatus.valueOf(row.get("status", String.class)),
        row.get("created_at", Instant.class),
        row.get("updated_at", Instant.class),
        row.get("version", Integer.class));
  }

  /// A page of rows that were selected with one to spare and, where it is asked for, with `total`.
  ///
  /// @param count the total again, for a page without rows to read it from
  static Page<ExerciseView> page(
      List<Tuple> rows,
      PageRequest<ExerciseSort> page,
      Function<Tuple, Keyset> keyset,
      Supplier<NativeQuery<Long>> count) {
    var total = page.withTotal() ? total(rows, page, count) : null;
    return Page.of(rows, page.limit(), keyset, total).map(ExerciseRows::view);
  }

  /// Behind the last row nothing is left, but there may be rows before it.
  private static long total(
      List<Tuple> rows, PageRequest<ExerciseSort> page, Supplier<NativeQuery<Long>> count) {
    if (!rows.isEmpty()) {
      return rows.getFirst().get("total", Long.class);
    }
    return page.start().isPresent() ? count.get().getSingleResult() : 0;
  }

  private static Movement movement(Tuple row) {
    return new Movement(
        Equipment.valueOf(row.get("equipment", String.class)),
        ExerciseCategory.valueOf(row.get("category", String.class)),
        value(Difficulty.class, row, "difficulty"),
        value(Force.class, row, "force"),
        value(Mechanic.class, row, "mechanic"));
  }

  private static <E extends Enum<E>> @Nullable E value(Class<E> type, Tuple row, String column) {
    var name = row.get(column, String.class);
    return name == null ? null : Enum.valueOf(type, name);
  }
}

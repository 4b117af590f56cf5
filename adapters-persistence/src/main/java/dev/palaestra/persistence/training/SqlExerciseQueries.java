package dev.palaestra.persistence.training;

import static dev.palaestra.domain.training.ExerciseSort.CREATED_AT;
import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.training.ExerciseFilter;
import dev.palaestra.domain.training.ExerciseId;
import dev.palaestra.domain.training.ExerciseQueries;
import dev.palaestra.domain.training.ExerciseSort;
import dev.palaestra.domain.training.ExerciseStatistics;
import dev.palaestra.domain.training.ExerciseView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = ExerciseView.class)
class SqlExerciseQueries implements ExerciseQueries {
  private static final String FIND =
      "select "
          + ExerciseRows.COLUMNS
          + " from exercise e where e.id = :id"
          + " and (e.organization_id is null or e.organization_id = :tenant)";

  private static final String LIST =
      "select " + ExerciseRows.COLUMNS + ", e.name_key, %s as total from (";

  /// Each library has an order of its own in the index, so that no more rows are read than shown.
  private static final String BRANCH =
      "(select e.* from exercise e where %s order by {key} limit :rows)";

  private static final String END = ") e order by {key} limit :rows";
  private static final String TOTAL = "(select count(*) from exercise e where ";

  private final Session session;
  private final ExerciseSearch search;
  private final ExerciseCounts counts;

  SqlExerciseQueries(Session session, ExerciseSearch search, ExerciseCounts counts) {
    this.session = session;
    this.search = search;
    this.counts = counts;
  }

  @Override
  public Page<ExerciseView> list(
      OrganizationId tenant, ExerciseFilter filter, PageRequest<ExerciseSort> page) {
    return switch (page.sort()) {
      case NAME -> sorted("e.name_key", tenant, filter, page);
      case CREATED_AT -> sorted("e.created_at", tenant, filter, page);
      case RELEVANCE -> search.find(tenant, filter, page);
    };
  }

  @Override
  public Optional<ExerciseView> find(OrganizationId tenant, ExerciseId id) {
    return session
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("id", id.value())
        .setParameter("tenant", tenant.value())
        .uniqueResultOptional()
        .map(ExerciseRows::view);
  }

  @Override
  public ExerciseStatistics statistics(OrganizationId tenant) {
    return counts.of(tenant);
  }

  private Page<ExerciseView> sorted(
      String key, OrganizationId tenant, ExerciseFilter filter, PageRequest<ExerciseSort> page) {
    var conditions = new ExerciseConditions(tenant, filter);
    var total = page.withTotal() ? TOTAL + conditions.inAnyLibrary() + ")" : "null";
    page.start().ifPresent(after -> behind(conditions, key, page, after));
    var order = page.descending() ? " desc" : "";
    var sql =
        conditions.byLibrary().stream()
            .map(BRANCH::formatted)
            .collect(joining(" union all ", LIST.formatted(total), END))
            .replace("{key}", key + order + ", e.id" + order);
    var rows =
        conditions
            .with("rows", page.limit() + 1)
            .bind(session.createNativeQuery(sql, Tuple.class))
            .getResultList();
    return ExerciseRows.page(rows, page, row -> keyset(row, page.sort()));
  }

  private static void behind(
      ExerciseConditions conditions, String key, PageRequest<ExerciseSort> page, Keyset after) {
    var beyond = page.descending() ? "<" : ">";
    conditions
        .and("(" + key + ", e.id) " + beyond + " (:key, :id)", "id", after.id())
        .with("key", page.sort() == CREATED_AT ? Instant.parse(after.key()) : after.key());
  }

  private static Keyset keyset(Tuple row, ExerciseSort sort) {
    var key =
        sort == CREATED_AT
            ? row.get("created_at", Instant.class).toString()
            : row.get("name_key", String.class);
    return new Keyset(key, row.get("id", UUID.class));
  }
}

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
import dev.palaestra.persistence.shared.KeysetOrder;
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
  private static final String BRANCH = "(select e.* from exercise e where %s%s%s)";

  private static final String TOTAL = "select count(*) from exercise e where ";

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
      case NAME -> {
        var order = new KeysetOrder("e.name_key", "text", "e.id", page);
        yield sorted(order, tenant, filter, page);
      }
      case CREATED_AT -> {
        var order = new KeysetOrder("e.created_at", "timestamptz", "e.id", page);
        yield sorted(order, tenant, filter, page);
      }
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
      KeysetOrder order,
      OrganizationId tenant,
      ExerciseFilter filter,
      PageRequest<ExerciseSort> page) {
    var conditions = new ExerciseConditions(tenant, filter);
    var count = TOTAL + conditions.inAnyLibrary();
    var total = page.withTotal() ? "(" + count + ")" : "null";
    var sql =
        conditions.byLibrary().stream()
            .map(library -> BRANCH.formatted(library, order.beginning(), order.end()))
            .collect(joining(" union all ", LIST.formatted(total), ") e" + order.end()));
    var query = conditions.bind(session.createNativeQuery(sql, Tuple.class));
    return ExerciseRows.page(
        order.bound(query).getResultList(),
        page,
        row -> keyset(row, page.sort()),
        () -> conditions.bind(session.createNativeQuery(count, Long.class)));
  }

  private static Keyset keyset(Tuple row, ExerciseSort sort) {
    var key =
        sort == CREATED_AT
            ? row.get("created_at", Instant.class).toString()
            : row.get("name_key", String.class);
    return new Keyset(key, row.get("id", UUID.class));
  }
}

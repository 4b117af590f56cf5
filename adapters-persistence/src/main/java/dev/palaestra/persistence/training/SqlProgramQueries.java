package dev.palaestra.persistence.training;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.training.NameKey;
import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.domain.training.ProgramQueries;
import dev.palaestra.domain.training.ProgramSort;
import dev.palaestra.domain.training.ProgramView;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Plans;
import dev.palaestra.persistence.shared.SearchWords;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = ProgramView.class)
class SqlProgramQueries implements ProgramQueries {
  /// The match of the name counts twice.
  private static final String RELEVANCE =
      """
      cast(1000 * (2 * word_similarity(:text, p.name_key)
                   + word_similarity(:text, p.search_words)) as integer)
      """;

  /// In the order of the components of `ProgramView`: names are not looked at.
  private static final String ROWS =
      """
      select p.id, p.organization_id, p.owner_id, p.name, p.description, p.split_type,
             p.structure_type, array_to_string(p.selected_days, ','), p.days_on, p.days_off,
             p.duration_weeks, p.template, p.status,
             (select cast(count(*) as integer) from workout w
              where w.organization_id = p.organization_id and w.program_id = p.id),
             (select cast(coalesce(sum(x.sets), 0) as integer)
              from workout w join prescription x
                on x.organization_id = w.organization_id and x.workout_id = w.id
              where w.organization_id = p.organization_id and w.program_id = p.id),
             p.created_at, p.updated_at, p.relevance
      from (
      """;

  /// Each part has an order of its own in the index, so that no more rows are read than shown.
  private static final String PART = "(select p.*, %s as relevance from program p where %s%s%s)";

  private static final String CANDIDATES =
      "select p.*, %s as relevance from candidate p where true%s%s";

  private final Session session;

  SqlProgramQueries(Session session) {
    this.session = session;
  }

  @Override
  public Page<ProgramView> list(Actor actor, ProgramFilter filter, PageRequest<ProgramSort> page) {
    var conditions = new ProgramConditions(actor, filter);
    return filter.text() != null && page.sort() == ProgramSort.RELEVANCE
        ? bestFirst(conditions, new ProgramSearch(conditions, SearchWords.of(filter.text())), page)
        : inOrder(conditions, filter, page);
  }

  private Page<ProgramView> bestFirst(
      ProgramConditions conditions, ProgramSearch search, PageRequest<ProgramSort> page) {
    Plans.madeAnew(session);
    var order = order(RELEVANCE, page);
    var rows = CANDIDATES.formatted(RELEVANCE, order.beginning(), order.end());
    var sql = search.candidates() + ROWS + rows + ") p" + order("p.relevance", page).end();
    var count = search.candidates() + "select count(*) from candidate";
    return page(sql, count, conditions, page, order);
  }

  private Page<ProgramView> inOrder(
      ProgramConditions conditions, ProgramFilter filter, PageRequest<ProgramSort> page) {
    var relevance = filter.text() == null ? "cast(null as integer)" : RELEVANCE;
    var fits = filter.text() == null ? "" : ProgramConditions.FITS;
    var order = order(relevance, page);
    var sql =
        conditions.parts().stream()
            .map(it -> PART.formatted(relevance, it + fits, order.beginning(), order.end()))
            .collect(joining(" union all ", ROWS, ") p" + order("p.relevance", page).end()));
    var count =
        conditions.parts().stream()
            .map(it -> "(select count(*) from program p where %s)".formatted(it + fits))
            .collect(joining(" + ", "select ", ""));
    return page(sql, count, conditions, page, order);
  }

  private Page<ProgramView> page(
      String sql,
      String count,
      ProgramConditions conditions,
      PageRequest<ProgramSort> page,
      KeysetOrder order) {
    var query = conditions.bind(session.createNativeQuery(sql, ProgramView.class));
    var rows = order.bound(query).getResultList();
    var total =
        page.withTotal()
            ? conditions.bind(session.createNativeQuery(count, Long.class)).getSingleResult()
            : null;
    return Page.of(rows, page.limit(), row -> keyset(row, page.sort()), total);
  }

  /// @param relevance how it is called in this place of the statement
  private static KeysetOrder order(String relevance, PageRequest<ProgramSort> page) {
    return switch (page.sort()) {
      case NAME -> new KeysetOrder("p.name_key", "text", "p.id", page);
      case CREATED_AT -> new KeysetOrder("p.created_at", "timestamptz", "p.id", page);
      case UPDATED_AT -> new KeysetOrder("p.updated_at", "timestamptz", "p.id", page);
      case RELEVANCE -> new KeysetOrder(relevance, "integer", "p.id", page);
    };
  }

  private static Keyset keyset(ProgramView row, ProgramSort sort) {
    var key =
        switch (sort) {
          case NAME -> NameKey.of(row.name());
          case CREATED_AT -> row.createdAt().toString();
          case UPDATED_AT -> row.updatedAt().toString();
          case RELEVANCE -> String.valueOf(row.relevance());
        };
    return new Keyset(key, row.id());
  }
}

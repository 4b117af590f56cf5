package dev.palaestra.persistence.training;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.training.ExerciseFilter;
import dev.palaestra.domain.training.ExerciseSort;
import dev.palaestra.domain.training.ExerciseView;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/// Finds exercises by words, with two statements: what the words may have meant, then the page.
///
/// First come those whose names have all the words, shorter names before longer ones, then those
/// that have the words, as English inflects them, in name and description together. The second sort
/// is looked for only where the first does not fill the page.
@Singleton
class ExerciseSearch {
  /// More words than this narrow nothing any more.
  private static final int MOST_WORDS = 8;

  private static final String IN_NAME =
      "exercise_name_document(e.name_words, e.organization_id) @@ cast(:named as tsquery)";

  /// Where English knows no word that is worth a search, the library alone would match all of it.
  private static final String IN_TEXT =
      """
      exercise_text_document(e.name, e.description, e.organization_id)
        @@ (cast(:libraries as tsquery) && plainto_tsquery('english', :words))
      and numnode(plainto_tsquery('english', :words)) > 0
      """;

  private static final String HITS =
      """
      with hit_in_name as materialized (
        select e.id, 0 as tier, e.word_count, e.name_key from exercise e
        where {in_name} and {conditions}
          and (0, e.word_count, e.name_key, e.id) > (:tier, :wordCount, :name, :id)
        order by e.word_count, e.name_key, e.id limit :rows),
      hit_in_text as (
        select e.id, 1 as tier, e.word_count, e.name_key from exercise e
        where (select count(*) from hit_in_name) < :rows
          and {in_text} and not {in_name} and {conditions}
          and (1, e.word_count, e.name_key, e.id) > (:tier, :wordCount, :name, :id)
        order by e.word_count, e.name_key, e.id limit :rows)
      select hit.tier, hit.word_count, hit.name_key, {columns}, {total} as total
      from (select * from hit_in_name union all select * from hit_in_text
            order by tier, word_count, name_key, id limit :rows) hit
      join exercise e on e.id = hit.id
      order by hit.tier, hit.word_count, hit.name_key, hit.id
      """;

  private static final String TOTAL =
      "select count(*) from exercise e where ({in_name} or {in_text}) and {conditions}";

  private final Session session;
  private final KnownWords knownWords;

  ExerciseSearch(Session session, KnownWords knownWords) {
    this.session = session;
    this.knownWords = knownWords;
  }

  Page<ExerciseView> find(
      OrganizationId tenant, ExerciseFilter filter, PageRequest<ExerciseSort> page) {
    var typed = Words.ofQuery(filter.search().orElseThrow()).stream().limit(MOST_WORDS).toList();
    if (typed.isEmpty()) {
      return new Page<>(List.of(), null, page.withTotal() ? 0L : null);
    }
    var conditions = new ExerciseConditions(tenant, filter);
    var place = page.start().map(Place::of).orElse(Place.START);
    conditions
        .with("libraries", libraries(conditions))
        .with("named", libraries(conditions) + named(typed, conditions.libraries()))
        .with("words", String.join(" ", typed));
    var total = page.withTotal() ? "(" + TOTAL + ")" : "null";
    var hits = sql(HITS.replace("{total}", total), conditions);
    var query =
        conditions
            .bind(session.createNativeQuery(hits, Tuple.class))
            .setParameter("tier", place.tier())
            .setParameter("wordCount", place.wordCount())
            .setParameter("name", place.name())
            .setParameter("id", place.id())
            .setParameter("rows", page.limit() + 1);
    return ExerciseRows.page(
        query.getResultList(),
        page,
        row -> Place.of(row).keyset(),
        () -> conditions.bind(session.createNativeQuery(sql(TOTAL, conditions), Long.class)));
  }

  private static String sql(String template, ExerciseConditions conditions) {
    return template
        .replace("{in_name}", IN_NAME)
        .replace("{in_text}", IN_TEXT)
        .replace("{columns}", ExerciseRows.COLUMNS)
        .replace("{conditions}", conditions.inAnyLibrary());
  }

  /// The lexemes of the libraries, as the documents hold them.
  private static String libraries(ExerciseConditions conditions) {
    return anyOf(conditions.libraries().stream().map(Words::library));
  }

  private String named(List<String> typed, Collection<UUID> libraries) {
    return knownWords.meanings(typed, libraries).stream()
        .map(meanings -> " & " + anyOf(meanings.stream()))
        .collect(joining());
  }

  /// Words are letters and digits, so that quotes need no escape.
  private static String anyOf(Stream<String> lexemes) {
    return lexemes.map(it -> "'" + it + "'").collect(joining(" | ", "(", ")"));
  }

  /// Where a hit stands in the order of relevance.
  private record Place(int tier, int wordCount, String name, UUID id) {
    /// Before every hit.
    static final Place START = new Place(0, 0, "", OrganizationId.NONE.value());

    static Place of(Keyset after) {
      var parts = after.key().split(" ", 3);
      return new Place(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2], after.id());
    }

    static Place of(Tuple row) {
      return new Place(
          row.get("tier", Integer.class),
          row.get("word_count", Integer.class),
          row.get("name_key", String.class),
          row.get("id", UUID.class));
    }

    Keyset keyset() {
      return new Keyset(tier + " " + wordCount + " " + name, id);
    }
  }
}

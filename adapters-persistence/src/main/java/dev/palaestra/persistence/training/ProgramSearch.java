package dev.palaestra.persistence.training;

import static java.util.stream.Collectors.joining;

import dev.palaestra.persistence.shared.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Which programs are compared with a text: to compare all of a large library takes seconds.
///
/// First come those that have each of its words, by name; those whose words are nearly so spelled
/// are looked for only where the first are few. A library of [#MOST] programs is compared as a
/// whole.
final class ProgramSearch {
  /// Of each part of the list, and of each sort.
  static final int MOST = 1000;

  /// After these the others narrow little.
  private static final int WORDS = 8;

  private static final String HIT =
      "(select p.* from program p where %s%s order by p.name_key, p.id";
  private static final String NEAR =
      "(select p.* from program p where %s%s and not (true%s) and (select count(*) from hit) < %d";
  private static final String CANDIDATES =
      """
      with hit as materialized (%s), near as materialized (%s),
           candidate as (select * from hit p where true%s union all select * from near)
      """;

  private final ProgramConditions conditions;
  private final String hasWords;

  /// @param text as it is searched
  ProgramSearch(ProgramConditions conditions, String text) {
    this.conditions = conditions;
    List<String> likes = new ArrayList<>();
    for (var word : text.split("\\s+", WORDS + 1)) {
      if (likes.size() < WORDS && !word.isEmpty()) {
        var name = "word" + likes.size();
        conditions.with(name, SearchWords.within(word));
        likes.add(" and p.search_words like :" + name);
      }
    }
    hasWords = String.join("", likes);
  }

  /// The beginning of a statement that selects from `candidate`.
  String candidates() {
    return CANDIDATES.formatted(
        all(part -> HIT.formatted(part, hasWords)),
        all(part -> NEAR.formatted(part, ProgramConditions.FITS, hasWords, MOST)),
        ProgramConditions.FITS);
  }

  private String all(UnaryOperator<String> select) {
    return conditions.parts().stream()
        .map(select)
        .map(it -> it + " limit " + MOST + ")")
        .collect(joining(" union all "));
  }
}

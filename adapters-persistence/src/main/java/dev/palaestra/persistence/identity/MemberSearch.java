package dev.palaestra.persistence.identity;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Plans;
import dev.palaestra.persistence.shared.SearchWords;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds people by part of a name or mail address, with one statement, planned for each text.
///
/// First come those who have it, by name; then those whose names are nearly so spelled, who are
/// looked for only where the first are few and do not fill the page: to compare all names of a
/// large organization takes a second.
@Singleton
class MemberSearch {
  /// So many names that are nearly so spelled are known of members, and of those invited; and fewer
  /// than this must have the text before any are looked for.
  static final int MOST = 1000;

  private static final String HAS = " and (p.name_key like :part or p.email like :part)";

  /// Two letters are found along the index where a word begins.
  private static final String BEGINS =
      " and (p.name_key like :start or p.name_key like :word or p.email like :start)";

  private static final String NEARLY =
      " and :text <% p.name_key and (p.name_key like :part or p.email like :part) is not true";

  private static final String IF_ROOM = " and (select count(*) from hit) < :rows";

  private static final String HITS = "select 0 as tier, hit.* from (%s) hit";
  private static final String NEAR = "select 1 as tier, near.* from (%s) near";
  private static final String BOTH =
      """
      with hit as materialized (%s), near as materialized (%s)
      select 0 as tier, hit.* from hit union all select 1, near.* from near
      """;

  private static final String TIER_AND_NAME = "p.tier || p.name_key";

  private static final String BEST_FIRST = " order by p.tier, p.name_key, p.id";

  /// Cut before the accounts are looked up.
  private static final String PAGE =
      "select p.* from (%s) p where true%s" + BEST_FIRST + " limit :rows";

  private static final int SHORT = 2;
  private static final String NEAR_HIT = "1";

  private final Session session;

  MemberSearch(Session session) {
    this.session = session;
  }

  /// @param wanted among whom
  Page<MemberView> find(PlaceRows wanted, String typed, PageRequest<MemberSort> page) {
    var text = SearchWords.of(typed);
    bind(wanted, text);
    var order = new KeysetOrder("p.name_key", "text", "p.id", byName(page));
    var nearOnly = page.start().filter(it -> it.key().startsWith(NEAR_HIT)).isPresent();
    var places =
        nearOnly
            ? PAGE.formatted(NEAR.formatted(near(wanted, "")), order.beginning())
            : PAGE.formatted(hits(wanted, text, order), "");
    var sql = PlaceRows.shown(places, TIER_AND_NAME) + BEST_FIRST;
    Plans.madeAnew(session);
    var query = session.createNativeQuery(sql, PlaceRow.class);
    var rows = order.bound(wanted.values().bind(query)).getResultList();
    var total = page.withTotal() ? wanted.count(total(wanted, text), session) : null;
    return Page.of(rows, page.limit(), row -> new Keyset(row.key(), row.id()), total)
        .map(PlaceRow::view);
  }

  private static boolean isShort(String text) {
    return text.length() <= SHORT;
  }

  private static void bind(PlaceRows wanted, String text) {
    if (isShort(text)) {
      var start = SearchWords.beginning(text);
      wanted.values().with("start", start).with("word", "% " + start);
    } else {
      wanted.values().with("part", SearchWords.within(text)).with("text", text);
    }
  }

  /// The same page within its tier.
  private static PageRequest<MemberSort> byName(PageRequest<MemberSort> page) {
    var last = page.start().map(it -> new Keyset(it.key().substring(1), it.id())).orElse(null);
    return new PageRequest<>(page.limit(), page.sort(), false, last, false);
  }

  private static String hits(PlaceRows wanted, String text, KeysetOrder order) {
    return isShort(text)
        ? HITS.formatted(firstRows(wanted, BEGINS, order))
        : BOTH.formatted(firstRows(wanted, HAS, order), near(wanted, IF_ROOM));
  }

  private static String firstRows(PlaceRows wanted, String condition, KeysetOrder order) {
    return wanted.sides().stream()
        .map(it -> "(" + it.rows() + condition + order.beginning() + order.end() + ")")
        .collect(joining(" union all "));
  }

  /// Those that the plan finds first, whatever their names: to sort them all is what is saved.
  private static String near(PlaceRows wanted, String condition) {
    var nearly = NEARLY + condition + ifFewHave(wanted);
    return wanted.sides().stream()
        .map(it -> "(" + it.and(nearly).rows() + " limit " + MOST + ")")
        .collect(joining(" union all "));
  }

  private static String ifFewHave(PlaceRows wanted) {
    return " and %s < %d".formatted(wanted.sum(it -> it.and(HAS).count(MOST)), MOST);
  }

  private static String total(PlaceRows wanted, String text) {
    if (isShort(text)) {
      return wanted.sum(it -> it.and(BEGINS).count());
    }
    var nearly = NEARLY + ifFewHave(wanted);
    return wanted.sum(it -> it.and(HAS).count())
        + " + "
        + wanted.sum(it -> it.and(nearly).count(MOST));
  }
}

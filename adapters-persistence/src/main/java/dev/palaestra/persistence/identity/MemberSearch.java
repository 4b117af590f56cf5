package dev.palaestra.persistence.identity;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.SearchWords;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/// Finds people by part of a name or mail address, with one statement, planned for each text.
///
/// First come those who have it, by name; then those whose names are nearly so spelled, who are
/// looked for only where the first do not fill the page.
@Singleton
class MemberSearch {
  private static final String HAS = " and (p.name_key like :part or p.email like :part)";

  /// Two letters are found along the index where a word begins.
  private static final String BEGINS =
      " and (p.name_key like :start or p.name_key like :word or p.email like :start)";

  private static final String NEARLY =
      " and :text <% p.name_key and not (p.name_key like :part or p.email like :part)";

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
  private static final String PAGE = "select p.* from (%s) p" + BEST_FIRST + " limit :rows";

  /// A plan for any text walks along the names, which is slow for one that nobody has.
  private static final String PLAN_ANEW = "set local plan_cache_mode = force_custom_plan";

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
    var places = nearOnly ? near(wanted, order) : hits(wanted, text, order);
    var sql = PlaceRows.shown(PAGE.formatted(places), TIER_AND_NAME) + BEST_FIRST;
    session.createNativeMutationQuery(PLAN_ANEW).executeUpdate();
    var query = session.createNativeQuery(sql, PlaceRow.class);
    var rows = order.bound(wanted.values().bind(query)).getResultList();
    var total = page.withTotal() ? wanted.count(conditions(text), session) : null;
    return Page.of(rows, page.limit(), row -> new Keyset(row.key(), row.id()), total)
        .map(PlaceRow::view);
  }

  private static boolean isShort(String text) {
    return text.length() <= SHORT;
  }

  private static void bind(PlaceRows wanted, String text) {
    var literal = text.replaceAll("[\\\\%_]", "\\\\$0");
    if (isShort(text)) {
      wanted.values().with("start", literal + "%").with("word", "% " + literal + "%");
    } else {
      wanted.values().with("part", "%" + literal + "%").with("text", text);
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
        : BOTH.formatted(firstRows(wanted, HAS, order), allRows(wanted, NEARLY + IF_ROOM));
  }

  private static List<String> conditions(String text) {
    return isShort(text) ? List.of(BEGINS) : List.of(HAS, NEARLY);
  }

  private static String near(PlaceRows wanted, KeysetOrder order) {
    return NEAR.formatted(allRows(wanted, NEARLY + order.beginning()));
  }

  private static String firstRows(PlaceRows wanted, String condition, KeysetOrder order) {
    return wanted.sides().stream()
        .map(it -> "(" + it.rows() + condition + order.beginning() + order.end() + ")")
        .collect(joining(" union all "));
  }

  private static String allRows(PlaceRows wanted, String condition) {
    return wanted.sides().stream().map(it -> it.rows() + condition).collect(joining(" union all "));
  }
}

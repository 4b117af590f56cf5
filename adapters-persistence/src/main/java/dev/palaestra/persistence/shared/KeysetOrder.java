package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.PageRequest;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// The end of the statement of a list: where its page begins, how it is sorted, how long it is.
///
/// @param column the sort key; a column or expression of ours, never the caller's text
/// @param type of that column in SQL
/// @param id the column that tells apart rows with the same key
public record KeysetOrder(String column, String type, String id, PageRequest<?> page) {

  /// One row more than the page holds.
  ///
  /// @param select up to and with its condition
  public <V> NativeQuery<V> of(String select, Class<V> view, Session session) {
    return bound(session.createNativeQuery(select + beginning() + end(), view));
  }

  /// Gives the parameters of [#beginning] and [#end] their values.
  public <V> NativeQuery<V> bound(NativeQuery<V> query) {
    page.start()
        .ifPresent(it -> query.setParameter("afterKey", it.key()).setParameter("afterId", it.id()));
    return query.setParameter("rows", page.limit() + 1);
  }

  /// One more condition, which leaves out what came on the pages before.
  public String beginning() {
    return page.start().isEmpty()
        ? ""
        : " and (%s, %s) %s (cast(:afterKey as %s), :afterId)"
            .formatted(column, id, page.descending() ? "<" : ">", type);
  }

  /// Sorted, and cut.
  public String end() {
    var direction = page.descending() ? "desc" : "asc";
    return " order by %s %s, %s %s limit :rows".formatted(column, direction, id, direction);
  }
}

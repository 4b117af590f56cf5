package dev.palaestra.persistence.identity;

import dev.palaestra.domain.shared.PageRequest;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// The end of the statement of a list: where its page begins, how it is sorted, how long it is.
///
/// @param column the sort key; a column or expression of ours, never the caller's text
/// @param type of that column in SQL
/// @param id the column that tells apart rows with the same key
record KeysetOrder(String column, String type, String id, PageRequest<?> page) {

  /// One row more than the page holds.
  ///
  /// @param select up to and with its condition
  <V> NativeQuery<V> of(String select, Class<V> view, Session session) {
    var query = session.createNativeQuery(select + beginning() + end(), view);
    page.start()
        .ifPresent(it -> query.setParameter("afterKey", it.key()).setParameter("afterId", it.id()));
    return query.setParameter("rows", page.limit() + 1);
  }

  private String beginning() {
    return page.start().isEmpty()
        ? ""
        : " and (%s, %s) %s (cast(:afterKey as %s), :afterId)"
            .formatted(column, id, page.descending() ? "<" : ">", type);
  }

  private String end() {
    var direction = page.descending() ? "desc" : "asc";
    return " order by %s %s, %s %s limit :rows".formatted(column, direction, id, direction);
  }
}

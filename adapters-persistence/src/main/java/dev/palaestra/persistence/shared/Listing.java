package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import java.util.function.Function;
import org.hibernate.Session;

/// The statement of a list.
///
/// @param select what is shown of a row
/// @param from the table and the condition, for the page and for the number of all rows
public record Listing(String select, String from, Parameters values) {
  /// @param keyset where the next page goes on behind this row
  public <V> Page<V> page(
      Class<V> view, KeysetOrder order, Function<V, Keyset> keyset, Session session) {
    var page = order.page();
    var rows = values.bind(order.of(select + from, view, session)).getResultList();
    return Page.of(rows, page.limit(), keyset, page.withTotal() ? count(session) : null);
  }

  private long count(Session session) {
    return values
        .bind(session.createNativeQuery("select count(*) " + from, Long.class))
        .getSingleResult();
  }
}

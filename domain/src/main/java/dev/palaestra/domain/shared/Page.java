package dev.palaestra.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some rows of a list.
///
/// @param next where the following page begins; null on the last one
/// @param total rows on all pages; null where nobody asked for it
public record Page<T>(List<T> items, @Nullable Keyset next, @Nullable Long total) {
  public Page {
    items = List.copyOf(items);
  }

  /// A page from one row more than it may hold: the surplus row only tells that there is a next
  /// page.
  public static <T> Page<T> of(
      List<T> rows, int limit, Function<T, Keyset> keyset, @Nullable Long total) {
    var items = rows.subList(0, Math.min(limit, rows.size()));
    var next = rows.size() > limit ? keyset.apply(items.getLast()) : null;
    return new Page<>(items, next, total);
  }

  public Optional<Keyset> nextPage() {
    return Optional.ofNullable(next);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next, total);
  }
}

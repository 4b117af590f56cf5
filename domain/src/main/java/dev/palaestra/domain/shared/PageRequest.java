package dev.palaestra.domain.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which rows of a list are wanted.
///
/// @param <S> the keys by which this list can be sorted
/// @param limit rows at most, 1 to 100
/// @param after the row behind which the page begins; null for the first page
/// @param withTotal whether the rows of all pages are counted too
public record PageRequest<S extends Enum<S>>(
    int limit, S sort, boolean descending, @Nullable Keyset after, boolean withTotal) {
  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  public Optional<Keyset> start() {
    return Optional.ofNullable(after);
  }
}

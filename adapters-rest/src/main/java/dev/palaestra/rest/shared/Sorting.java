package dev.palaestra.rest.shared;

import java.util.Set;

/// The keys by which a list can be sorted.
///
/// @param keys what `?sort=` may name
/// @param usual the key where nothing is asked
/// @param usuallyDescending the direction where nothing is asked
public record Sorting<S extends Enum<S>>(Set<S> keys, S usual, boolean usuallyDescending) {

  /// A list that always has this one order, such as the relevance of a search.
  public static <S extends Enum<S>> Sorting<S> only(S key, boolean descending) {
    return new Sorting<>(Set.of(), key, descending);
  }
}

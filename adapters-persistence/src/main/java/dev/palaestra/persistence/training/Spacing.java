package dev.palaestra.persistence.training;

import java.util.List;
import java.util.stream.IntStream;

/// A space that somebody has typed too much, or left out.
final class Spacing {
  /// Of shorter pieces almost every word is made.
  static final int SHORTEST = 3;

  /// No two words of an exercise are longer together.
  static final int LONGEST = 30;

  private Spacing() {}

  record Halves(String first, String second) {}

  /// The two words that each word may be, the longest first half first.
  static List<Halves> halves(String word) {
    var last = word.length() <= LONGEST ? word.length() - SHORTEST : 0;
    return IntStream.iterate(last, it -> it >= SHORTEST, it -> it - 1)
        .filter(it -> !Character.isLowSurrogate(word.charAt(it)))
        .mapToObj(it -> new Halves(word.substring(0, it), word.substring(it)))
        .toList();
  }

  /// The words that this one may be a part of.
  ///
  /// @param place of the word among those typed
  static List<String> joined(List<String> typed, int place) {
    var last = Math.min(place + 2, typed.size());
    return joined(typed.subList(Math.max(place - 1, 0), last));
  }

  /// All words that two neighbours may be.
  static List<String> joined(List<String> typed) {
    return IntStream.range(1, typed.size())
        .mapToObj(it -> typed.get(it - 1) + typed.get(it))
        .toList();
  }
}

package dev.palaestra.persistence.training;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A space that somebody has typed too much, or left out.
final class Spacing {
  /// Of shorter pieces almost every word is made.
  private static final int SHORTEST = 3;

  /// No two words of an exercise are longer together.
  private static final int LONGEST = 30;

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
    return IntStream.of(place - 1, place)
        .filter(it -> it >= 0 && it + 1 < typed.size())
        .mapToObj(it -> typed.get(it) + typed.get(it + 1))
        .toList();
  }

  /// All that [#halves] and [#joined] ask for.
  static List<String> pieces(List<String> typed) {
    var halves =
        typed.stream()
            .flatMap(it -> halves(it).stream())
            .flatMap(it -> Stream.of(it.first(), it.second()));
    var joined = IntStream.range(0, typed.size()).boxed().flatMap(it -> joined(typed, it).stream());
    return Stream.concat(halves, joined).distinct().toList();
  }
}

package dev.palaestra.persistence.training;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// What a mistyped word may have meant.
final class Spelling {
  private static final int SHORT = 2;
  private static final int MIDDLE = 5;

  private Spelling() {}

  /// The known words that are nearest, if any is near enough: none of its letters may be wrong in a
  /// word of one or two, one up to five letters, two in a longer one.
  static List<String> nearest(String typed, Collection<String> known) {
    var allowed = typed.length() <= SHORT ? 0 : typed.length() <= MIDDLE ? 1 : 2;
    var least = known.stream().mapToInt(it -> distance(typed, it)).min().orElse(Integer.MAX_VALUE);
    return least > allowed
        ? List.of()
        : known.stream().filter(it -> distance(typed, it) == least).toList();
  }

  /// Letters to insert, remove, replace or exchange with their neighbour (optimal string
  /// alignment).
  static int distance(String one, String other) {
    var before = new int[0];
    var last = IntStream.rangeClosed(0, other.length()).toArray();
    for (var i = 1; i <= one.length(); i++) {
      var row = new int[other.length() + 1];
      row[0] = i;
      for (var j = 1; j <= other.length(); j++) {
        var replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && isExchanged(one, i, other, j)) {
          row[j] = Math.min(row[j], 1 + before[j - 2]);
        }
      }
      before = last;
      last = row;
    }
    return last[other.length()];
  }

  private static boolean isExchanged(String one, int i, String other, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }
}

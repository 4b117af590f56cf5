package dev.palaestra.domain.training;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of an exercise, read word by word for what it tells about the movement.
record MovementName(List<String> words) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  static MovementName of(String name) {
    return new MovementName(List.of(NO_WORD.split(name.toLowerCase(Locale.ROOT))));
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /// Whether one of these movements is meant: each of its words begins a word of the name, so that
  /// "upright row" is found in "Upright Barbell Rows".
  boolean tellsOf(List<String> movements) {
    return movements.stream()
        .anyMatch(it -> List.of(it.split(" ")).stream().allMatch(this::begins));
  }

  private boolean begins(String start) {
    return words.stream().anyMatch(word -> word.startsWith(start));
  }
}

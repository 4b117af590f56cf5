package dev.palaestra.rest.training;

/// How wide a bold line of text may become. Nobody knows the reader's typeface: reckoned is with
/// DejaVu Sans, which is wider than most. In hundredths of the font size.
final class TextWidths {
  static final int EM = 100;

  private static final String NARROW = "fijlrtI.,:;!'|`()[]{}/\\- ";
  private static final String WIDE = "mwMW@%&";
  private static final int BASIC_LATIN_AND_GREEK_AND_CYRILLIC = 0x530;

  private TextWidths() {}

  /// The text, or its beginning and an ellipsis, within the width.
  static String fitting(String text, int width) {
    return of(text) <= width ? text : beginning(text, width - of("\u2026")) + "\u2026";
  }

  private static String beginning(String text, int width) {
    var used = 0;
    var end = 0;
    while (end < text.length()) {
      var character = text.codePointAt(end);
      used += of(character);
      if (used > width) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end).strip();
  }

  private static int of(String text) {
    return text.codePoints().map(TextWidths::of).sum();
  }

  private static int of(int character) {
    if (NARROW.indexOf(character) >= 0) {
      return 50;
    }
    if (character >= BASIC_LATIN_AND_GREEK_AND_CYRILLIC || WIDE.indexOf(character) >= 0) {
      return 112;
    }
    return Character.isUpperCase(character) || character > 0x7F ? 88 : 72;
  }
}

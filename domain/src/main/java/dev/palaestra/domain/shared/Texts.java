package dev.palaestra.domain.shared;

/// What may be written where a text has several lines.
public final class Texts {
  /// The rule of [#isPlain], as it is told to whom it refuses.
  public static final String PLAIN =
      "must not have control characters other than line ends and tabs";

  private Texts() {}

  /// Whether all of it can be printed.
  public static boolean isPlain(String text) {
    return text.codePoints().noneMatch(Texts::isUnprintable);
  }

  private static boolean isUnprintable(int character) {
    return Character.getType(character) == Character.SURROGATE
        || (Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0);
  }
}

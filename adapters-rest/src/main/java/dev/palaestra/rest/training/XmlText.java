package dev.palaestra.rest.training;

import java.util.stream.Collectors;

/// Text of strangers inside XML 1.0.
final class XmlText {
  private XmlText() {}

  /// The text without what XML cannot carry, and with entities for what it reads as markup.
  static String of(String text) {
    return text.codePoints()
        .filter(XmlText::isAllowed)
        .mapToObj(XmlText::escaped)
        .collect(Collectors.joining());
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.toString(character);
    };
  }

  /// The production `Char` of XML 1.0.
  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= 0x20 && character <= 0xD7FF
        || character >= 0xE000 && character <= 0xFFFD
        || character >= 0x10000;
  }
}

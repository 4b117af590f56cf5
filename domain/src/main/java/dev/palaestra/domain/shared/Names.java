package dev.palaestra.domain.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may be the name of anything: one line on which everybody reads the same.
public final class Names {
  /// The rule of [#isPlain], as it is told to whom it refuses.
  public static final String PLAIN =
      "must show a letter or digit, nothing that is not seen, and no link";

  /// Controls, marks that turn the direction of a line or join letters unseen, halves of letters,
  /// private and unknown letters, ends of lines: the Unicode categories C, Zl and Zp.
  private static final Set<Integer> UNSEEN =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.PRIVATE_USE,
          (int) Character.UNASSIGNED,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  /// The fillers of Hangul: letters by category, but nothing is seen.
  private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

  private Names() {}

  /// Whether it shows a letter or digit, nothing that is not seen, and no link: names stand in
  /// mails to people who do not know who chose them.
  public static boolean isPlain(String name) {
    return name.codePoints().noneMatch(Names::isUnseen)
        && name.codePoints().anyMatch(Character::isLetterOrDigit)
        && !Links.isIn(name);
  }

  /// Blanks around a name do not count.
  ///
  /// @param name null where none is given
  public static @Nullable String stripped(@Nullable String name) {
    return name == null ? null : name.strip();
  }

  private static boolean isUnseen(int character) {
    return UNSEEN.contains(Character.getType(character)) || FILLERS.contains(character);
  }
}

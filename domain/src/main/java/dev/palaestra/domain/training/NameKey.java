package dev.palaestra.domain.training;

import java.text.Normalizer;
import java.util.Locale;

/// What names are told apart and sorted by: case does not count, nor the way a letter is composed.
/// Made here and not in SQL, so that no locale of a database has a say.
public final class NameKey {
  private NameKey() {}

  public static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}

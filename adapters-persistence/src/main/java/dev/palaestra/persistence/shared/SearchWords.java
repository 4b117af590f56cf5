package dev.palaestra.persistence.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts as they are searched. Made here and not in SQL, so that no locale of a database has a say.
public final class SearchWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private SearchWords() {}

  /// What is searched, and searched for: without case and accents.
  public static String of(String name, @Nullable String description) {
    return of(description == null ? name : name + " " + description);
  }

  /// The pattern for `like` of what contains this text, whatever stands in it.
  public static String within(String text) {
    return "%" + beginning(text);
  }

  /// The pattern for `like` of what begins with this text, whatever stands in it.
  public static String beginning(String text) {
    return text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }

  public static String of(String text) {
    var parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

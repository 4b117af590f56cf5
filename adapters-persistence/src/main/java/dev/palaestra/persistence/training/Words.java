package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.OrganizationId;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Text as the search sees it: words of letters and digits, without case and accents.
final class Words {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern COMPOUND = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

  private Words() {}

  /// The words of a name. A compound counts in parts and as a whole: `Pull-Ups` is found by "pull",
  /// by "ups" and by "pullups".
  static Set<String> ofName(String name) {
    Set<String> words = new LinkedHashSet<>();
    COMPOUND
        .matcher(plain(name))
        .results()
        .map(found -> found.group())
        .forEach(compound -> {
          words.addAll(List.of(compound.split("-")));
          words.add(compound.replace("-", ""));
        });
    return words;
  }

  /// The words that somebody looks for.
  static List<String> ofQuery(String query) {
    return COMPOUND
        .matcher(plain(query).replace('-', ' '))
        .results()
        .map(found -> found.group())
        .distinct()
        .toList();
  }

  /// A word without the s of its plural, which it need not be.
  static Stream<String> singular(String word) {
    return word.length() > 2 && word.endsWith("s") && !word.endsWith("ss")
        ? Stream.of(word.substring(0, word.length() - 1))
        : Stream.empty();
  }

  /// What stands for a library among the words that a search looks in.
  ///
  /// @param organization its id; the nil UUID for everybody's library
  static String library(UUID organization) {
    return organization.equals(OrganizationId.NONE.value()) ? "@" : "@" + organization;
  }

  private static String plain(String text) {
    var letters = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return APOSTROPHE.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

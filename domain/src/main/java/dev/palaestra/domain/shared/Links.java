package dev.palaestra.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What mail programs make a link of, though nobody wrote one.
final class Links {
  /// By a scheme or custom, an IPv4 address, an address of mail; and backslashes, which browsers
  /// read as slashes.
  private static final Pattern LINK =
      Pattern.compile(
          "(?iU)://|\\\\|www\\.|\\b(?:https?|ftp|mailto|tel):"
              + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\S@\\S");

  /// Two words with a dot and no blank between them, of which the last looks like the end of a
  /// domain: two letters or more, or letters of another script as the domain names write them. A
  /// word is looked at from its beginning only, and once: texts may be long.
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])([\\p{L}\\p{N}-]++)"
              + "\\.(xn--[a-z0-9-]+|\\p{L}{2,})(?![\\p{L}\\p{N}])");

  /// Ends of words that are no domain: `Node.js`.
  private static final Set<String> NO_DOMAINS = Set.of("js");

  /// Domains that begin with a number have one of these ends, or a country; `1.FC` has not.
  private static final Set<String> USUAL = Set.of("com", "net", "org", "info", "biz", "eu", "uk");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Links() {}

  /// Letters of full width and other forms of the dot count as what browsers take them for.
  static boolean isIn(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u3002', '.');
    return LINK.matcher(plain).find() || DOMAIN.matcher(plain).results().anyMatch(Links::isDomain);
  }

  private static boolean isDomain(MatchResult words) {
    var end = words.group(2).toLowerCase(Locale.ROOT);
    var isNumber = words.group(1).chars().allMatch(Character::isDigit);
    return isNumber
        ? USUAL.contains(end) || COUNTRIES.contains(end.toUpperCase(Locale.ROOT))
        : !NO_DOMAINS.contains(end);
  }
}

package dev.palaestra.domain.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/// Stands in, once, for an authenticator app that was lost: 120 random bits as
/// `abcdef-ghijkl-mnopqr-stuvwx`. We keep its hash alone.
public record RecoveryCode(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 24;
  private static final Pattern GROUP = Pattern.compile("(.{6})(?!$)");
  private static final Pattern DECORATION = Pattern.compile("[\\s-]");

  static RecoveryCode next() {
    var letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new RecoveryCode(GROUP.matcher(letters).replaceAll("$1-"));
  }

  /// The same for every way to type it: dashes, blanks and case do not matter.
  TokenHash hash() {
    var bare = DECORATION.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
    return new SecretToken(bare).hash();
  }

  /// Without the code, for logs and failed assertions.
  @Override
  public String toString() {
    return "RecoveryCode[***]";
  }
}

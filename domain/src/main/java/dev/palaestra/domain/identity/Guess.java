package dev.palaestra.domain.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A password as a guesser sees it: neither case nor width of its letters nor blanks around them
/// make it harder.
record Guess(String text) {
  private static final String PRODUCT = "palaestra";

  /// A shorter part of a name may begin any password.
  private static final int WORD_MIN = 3;

  static Guess of(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return new Guess(plain.strip().toLowerCase(Locale.ROOT));
  }

  /// Whether many use it, or it is but one character again and again, or a row of neighbours.
  boolean isCommon() {
    return CommonPasswords.contains(text) || isRow(0) || isRow(1) || isRow(-1);
  }

  private boolean isRow(int step) {
    var characters = text.codePoints().toArray();
    for (var i = 1; i < characters.length; i++) {
      if (characters[i] - characters[i - 1] != step) {
        return false;
      }
    }
    return true;
  }

  /// Whether it is our name or one of this person, or his address, with some digits behind.
  boolean isAbout(@Nullable EmailAddress email, @Nullable String fullName) {
    return Stream.of(Stream.of(PRODUCT), ofAddress(email), ofName(fullName))
        .flatMap(words -> words)
        .map(word -> of(word).text)
        .anyMatch(this::isWithDigits);
  }

  private static Stream<String> ofAddress(@Nullable EmailAddress email) {
    if (email == null) {
      return Stream.empty();
    }
    var address = email.value();
    return Stream.of(address, address.substring(0, address.indexOf('@')));
  }

  private static Stream<String> ofName(@Nullable String fullName) {
    if (fullName == null) {
      return Stream.empty();
    }
    var parts = fullName.split("\\s+");
    return Stream.concat(Stream.of(fullName, String.join("", parts)), Arrays.stream(parts));
  }

  private boolean isWithDigits(String word) {
    return word.length() >= WORD_MIN
        && text.startsWith(word)
        && text.substring(word.length()).chars().allMatch(Character::isDigit);
  }

  /// Without the secret, as [Password] does.
  @Override
  public String toString() {
    return "Guess[***]";
  }
}

package dev.palaestra.domain.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/// Passwords that guessers try first. Source and licence stand at the head of the list.
final class CommonPasswords {
  private static final Set<String> LIST = read("common-passwords.txt");

  private CommonPasswords() {}

  /// @param guess in lower case
  static boolean contains(String guess) {
    return LIST.contains(guess);
  }

  private static Set<String> read(String resource) {
    var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(resource));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.ExpectedVersion;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The header `If-Match`: the versions that the caller is ready to change. Weak and foreign tags
/// match nothing.
public record IfMatch(String header) {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-[0-9a-f]{8}\"");

  /// @param header null where the caller sent none: then any version will do
  public static ExpectedVersion expected(@Nullable IfMatch header) {
    return header == null ? ExpectedVersion.ANY : header.expected();
  }

  private ExpectedVersion expected() {
    if (header.strip().equals("*")) {
      return ExpectedVersion.ANY;
    }
    return new ExpectedVersion(
        Arrays.stream(header.split(","))
            .map(it -> TAG.matcher(it.strip()))
            .filter(Matcher::matches)
            .map(it -> Integer.valueOf(it.group(1)))
            .collect(Collectors.toSet()));
  }
}

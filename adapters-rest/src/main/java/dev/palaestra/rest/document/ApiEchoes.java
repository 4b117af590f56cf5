package dev.palaestra.rest.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is asked for comes back: an example of an answer takes over what the example of its request
/// says under the same name, field by field and entry by entry.
final class ApiEchoes {
  private ApiEchoes() {}

  /// @param answer as its schema has it
  static Object of(Object answer, @Nullable Object sent) {
    if (answer instanceof Map<?, ?> fields && sent instanceof Map<?, ?> said) {
      var merged = new LinkedHashMap<Object, @Nullable Object>(fields);
      merged.replaceAll((name, it) -> said.containsKey(name) ? value(it, said.get(name)) : it);
      return merged;
    }
    return answer;
  }

  private static @Nullable Object value(@Nullable Object shown, @Nullable Object said) {
    if (shown instanceof Map && said instanceof Map) {
      return of(shown, said);
    }
    if (shown instanceof List<?> ours && said instanceof List<?> theirs && isOfObjects(ours)) {
      var both = Math.min(ours.size(), theirs.size());
      return IntStream.range(0, both).mapToObj(it -> of(ours.get(it), theirs.get(it))).toList();
    }
    return said;
  }

  private static boolean isOfObjects(List<?> entries) {
    return entries.stream().allMatch(Map.class::isInstance);
  }
}

package dev.palaestra.domain.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one JSON object. What does not fit becomes a fault and is answered by
/// something harmless, so that one look finds all faults.
final class JsonFields {
  /// Stands for JSON's null, which is of no type that the format knows.
  private static final Object NOTHING = new Object();

  /// The values that the format knows.
  interface Known<E> {
    Optional<E> find(String text);
  }

  private final String place;
  private final Map<?, ?> values;
  private final FormatFaults faults;

  private JsonFields(String place, Map<?, ?> values, FormatFaults faults) {
    this.place = place;
    this.values = values;
    this.faults = faults;
  }

  /// Empty, and a fault, where the value is no object.
  static Optional<JsonFields> of(String place, @Nullable Object value, FormatFaults faults) {
    if (value instanceof Map<?, ?> object) {
      return Optional.of(new JsonFields(place, object, faults));
    }
    faults.wrongType(place, "an object");
    return Optional.empty();
  }

  String text(String key) {
    return present(key).flatMap(value -> text(placeOf(key), value)).orElse("");
  }

  /// One of the values that the format knows.
  <E> E oneOf(Map<String, E> known, String key, E otherwise) {
    return present(key)
        .flatMap(value -> text(placeOf(key), value))
        .flatMap(text -> known(placeOf(key), known.get(text)))
        .orElse(otherwise);
  }

  /// The same where null is a value too, but absence is not.
  <E> Optional<E> oneOf(Map<String, E> known, String key) {
    return values.containsKey(key) && values.get(key) == null
        ? Optional.empty()
        : present(key)
            .flatMap(value -> text(placeOf(key), value))
            .flatMap(text -> known(placeOf(key), known.get(text)));
  }

  <E> List<E> list(String key, Known<E> known) {
    return present(key).stream().flatMap(list -> items(placeOf(key), list, known)).toList();
  }

  /// The same where the key may be absent.
  <E> List<E> listIfAny(String key, Known<E> known) {
    return values.containsKey(key) ? list(key, known) : List.of();
  }

  void mustHaveOnly(Set<String> keys) {
    values.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !keys.contains(key))
        .forEach(key -> faults.superfluous(placeOf(key)));
  }

  private <E> Stream<E> items(String at, Object list, Known<E> known) {
    if (!(list instanceof List<?> items)) {
      faults.wrongType(at, "a list");
      return Stream.of();
    }
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(i -> item(at + "[" + i + "]", items.get(i), known).stream());
  }

  private <E> Optional<E> item(String at, @Nullable Object value, Known<E> known) {
    return text(at, value).flatMap(text -> known(at, known.find(text).orElse(null)));
  }

  private Optional<Object> present(String key) {
    if (!values.containsKey(key)) {
      faults.missing(placeOf(key));
      return Optional.empty();
    }
    return Optional.of(Objects.requireNonNullElse(values.get(key), NOTHING));
  }

  private Optional<String> text(String at, @Nullable Object value) {
    if (value instanceof String text) {
      return Optional.of(text);
    }
    faults.wrongType(at, "text");
    return Optional.empty();
  }

  private <E> Optional<E> known(String at, @Nullable E value) {
    if (value == null) {
      faults.unknown(at);
    }
    return Optional.ofNullable(value);
  }

  private String placeOf(String key) {
    return place + "." + key;
  }
}

package dev.palaestra.persistence.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/// The values of a statement's parameters, gathered while the statement is put together.
public final class Parameters {
  private final Map<String, Object> values = new HashMap<>();

  /// @param value one value, or a collection for `in (:name)`
  public Parameters with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// One more condition: that the column has any of these constants. None for no constants.
  ///
  /// @param column of ours, and the parameter's name
  public String anyOf(String column, Collection<? extends Enum<?>> constants) {
    return constants.isEmpty() ? "" : " and " + among(column, constants);
  }

  /// A condition: that the column has any of these constants, at least one.
  ///
  /// @param column of ours, and the parameter's name
  public String among(String column, Collection<? extends Enum<?>> constants) {
    var name = column.substring(column.indexOf('.') + 1);
    with(name, names(constants));
    return "%s in (:%s)".formatted(column, name);
  }

  public <V> NativeQuery<V> bind(NativeQuery<V> query) {
    values.forEach((name, value) -> {
      if (value instanceof Collection<?> several) {
        query.setParameterList(name, several);
      } else {
        query.setParameter(name, value);
      }
    });
    return query;
  }

  /// Constants as they stand in the tables.
  public static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }
}

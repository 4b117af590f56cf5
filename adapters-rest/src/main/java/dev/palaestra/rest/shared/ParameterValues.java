package dev.palaestra.rest.shared;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The values that a query may have. One that cannot be read is refused by the name of its
/// parameter, with what would be right; nothing is read as something else (`yes` is not false).
@Provider
public class ParameterValues implements ParamConverterProvider {
  @Override
  @SuppressWarnings("unchecked") // each converter is of the type that is asked for
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, @Nullable Type generic, Annotation @Nullable [] annotations) {
    return nameIn(annotations).map(name -> (ParamConverter<T>) converter(type, name)).orElse(null);
  }

  static Optional<String> nameIn(Annotation @Nullable [] annotations) {
    return annotations == null
        ? Optional.empty()
        : Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(it -> ((QueryParam) it).value())
            .findFirst();
  }

  private static @Nullable ParamConverter<?> converter(Class<?> type, String name) {
    if (type.isEnum()) {
      return new Values<>(name, text -> constant(type, text), EnumNames.oneOf(type));
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Values<>(name, ParameterValues::truth, "must be true or false");
    }
    if (type == int.class || type == Integer.class) {
      return new Values<>(name, ParameterValues::number, "must be a whole number");
    }
    if (type == LocalDate.class) {
      return new Values<>(name, read(LocalDate::parse), "must be a date such as 2026-11-23");
    }
    return type == OffsetDateTime.class
        ? new Values<>(
            name, read(OffsetDateTime::parse), "must be a time such as 2026-11-23T09:30:00Z")
        : null;
  }

  private static Optional<Object> constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object.class::cast)
        .filter(it -> ((Enum<?>) it).name().equals(text))
        .findFirst();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text).filter(it -> it.matches("-?\\d{1,9}")).map(Integer::valueOf);
  }

  private static <T> Function<String, Optional<T>> read(Function<String, T> parse) {
    return text -> {
      try {
        return Optional.of(parse.apply(text));
      } catch (DateTimeParseException wrong) {
        return Optional.empty();
      }
    };
  }

  private record Values<T>(String name, Function<String, Optional<T>> read, String wanted)
      implements ParamConverter<T> {
    @Override
    public @Nullable T fromString(@Nullable String text) {
      return text == null
          ? null
          : read.apply(text)
              .orElseThrow(() ->
                  DoorError.INVALID_PARAMETER.because(
                      "The parameter " + name + " " + wanted + ".", name));
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}

package dev.palaestra.rest.shared;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ids in paths and queries: canonical text or INVALID_ID. The JDK would read `1-1-1-1-1` too.
@Provider
public class PathIds implements ParamConverterProvider {
  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Override
  @SuppressWarnings("unchecked") // it is the converter of UUIDs where UUIDs are wanted
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, @Nullable Type generic, Annotation @Nullable [] annotations) {
    return type == UUID.class
        ? (ParamConverter<T>) new Ids(ParameterValues.nameIn(annotations).orElse(null))
        : null;
  }

  /// @param name of the parameter in a query; null in a path, whose ids stand there for all to see
  private record Ids(@Nullable String name) implements ParamConverter<UUID> {
    @Override
    public @Nullable UUID fromString(@Nullable String text) {
      if (text == null) {
        return null;
      }
      if (!CANONICAL.matcher(text).matches()) {
        throw refusal();
      }
      return UUID.fromString(text);
    }

    private DoorException refusal() {
      return name == null
          ? DoorError.INVALID_ID.because()
          : DoorError.INVALID_ID.because(
              "The parameter " + name + " must be a UUID in its canonical text.", name);
    }

    @Override
    public String toString(UUID id) {
      return id.toString();
    }
  }
}

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
    return type == UUID.class ? (ParamConverter<T>) new Ids() : null;
  }

  private static final class Ids implements ParamConverter<UUID> {
    @Override
    public @Nullable UUID fromString(@Nullable String text) {
      if (text == null) {
        return null;
      }
      if (!CANONICAL.matcher(text).matches()) {
        throw DoorError.INVALID_ID.because("An id is a UUID in its canonical text.");
      }
      return UUID.fromString(text);
    }

    @Override
    public String toString(UUID id) {
      return id.toString();
    }
  }
}

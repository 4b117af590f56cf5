package dev.palaestra.rest.shared;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A refusal at the door. Made by [DoorError#because].
@SuppressWarnings("serial") // never leaves the process
public final class DoorException extends WebApplicationException {
  private final transient DoorError error;
  private final transient @Nullable String field;

  DoorException(DoorError error, String detail, @Nullable String field) {
    super(detail, error.status());
    this.error = error;
    this.field = field;
  }

  DoorError error() {
    return error;
  }

  Optional<String> field() {
    return Optional.ofNullable(field);
  }
}

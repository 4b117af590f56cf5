package dev.palaestra.domain.shared;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with the fields of a request, so that all of it is told at once.
public final class Faults {
  private final List<FieldError> fields = new ArrayList<>();

  /// Notes the field unless it is right.
  ///
  /// @param field as the client writes it: `prescriptions[0].sets`
  public Faults unless(boolean right, String field, String message) {
    if (!right) {
      fields.add(new FieldError(field, "INVALID", message));
    }
    return this;
  }

  /// @throws DomainException VALIDATION_FAILED with every field that was noted
  public void refuse() {
    if (!fields.isEmpty()) {
      throw DomainException.invalid(fields);
    }
  }
}

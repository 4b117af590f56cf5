package dev.palaestra.domain.training;

import static dev.palaestra.domain.shared.FieldCode.MISSING;
import static dev.palaestra.domain.shared.FieldCode.UNKNOWN_FIELD;
import static dev.palaestra.domain.shared.FieldCode.UNKNOWN_VALUE;
import static dev.palaestra.domain.shared.FieldCode.WRONG_TYPE;

import dev.palaestra.domain.shared.FieldCode;
import dev.palaestra.domain.shared.FieldError;
import java.util.ArrayList;
import java.util.List;

/// Where a file is not of its format: the first places, for nobody reads on after so many.
final class FormatFaults {
  static final int MOST = 100;

  private final List<FieldError> found = new ArrayList<>();

  void missing(String place) {
    add(place, MISSING, "Is missing.");
  }

  void wrongType(String place, String wanted) {
    add(place, WRONG_TYPE, "Must be " + wanted + ".");
  }

  void unknown(String place) {
    add(place, UNKNOWN_VALUE, "Is no value of the format.");
  }

  void superfluous(String place) {
    add(place, UNKNOWN_FIELD, "Is no field of the format.");
  }

  boolean any() {
    return !found.isEmpty();
  }

  /// Whether another one would still be told of.
  boolean hasRoom() {
    return found.size() < MOST;
  }

  List<FieldError> found() {
    return List.copyOf(found);
  }

  String summary() {
    return "%s%d places are not of the format of free-exercise-db; nothing was imported."
        .formatted(hasRoom() ? "" : "At least ", found.size());
  }

  private void add(String place, FieldCode code, String message) {
    if (hasRoom()) {
      found.add(new FieldError(place, code.name(), message));
    }
  }
}

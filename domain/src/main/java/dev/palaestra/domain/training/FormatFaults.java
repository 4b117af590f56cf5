package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.FieldError;
import java.util.ArrayList;
import java.util.List;

/// Where a file is not of its format. Counts all such places, names the first ones.
final class FormatFaults {
  private static final int MOST = 1000;

  private final List<FieldError> found = new ArrayList<>();
  private int count;

  void missing(String place) {
    add(place, "MISSING", "Is missing.");
  }

  void wrongType(String place, String wanted) {
    add(place, "WRONG_TYPE", "Must be " + wanted + ".");
  }

  void unknown(String place) {
    add(place, "UNKNOWN_VALUE", "Is no value of the format.");
  }

  void superfluous(String place) {
    add(place, "UNKNOWN_FIELD", "Is no field of the format.");
  }

  boolean any() {
    return count > 0;
  }

  List<FieldError> found() {
    return List.copyOf(found);
  }

  String summary() {
    return "%d places are not of the format of free-exercise-db; nothing was imported."
        .formatted(count);
  }

  private void add(String place, String code, String message) {
    count++;
    if (found.size() < MOST) {
      found.add(new FieldError(place, code, message));
    }
  }
}

package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with the details of an exercise, so that one answer tells all of it.
final class ExerciseFaults {
  private final List<FieldError> found = new ArrayList<>();

  List<FieldError> found() {
    return List.copyOf(found);
  }

  ExerciseFaults line(String field, String value, int min, int max) {
    if (value.length() < min || value.length() > max) {
      add(field, "Must have %d to %d characters.".formatted(min, max));
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      add(field, "Must not have control characters.");
    }
    return this;
  }

  ExerciseFaults text(String field, @Nullable String value, int max) {
    if (value != null && value.length() > max) {
      add(field, "Must have at most %d characters.".formatted(max));
    } else if (value != null && value.chars().anyMatch(ExerciseFaults::isUnprintable)) {
      add(field, "Must not have control characters other than line ends and tabs.");
    }
    return this;
  }

  ExerciseFaults url(String field, @Nullable String value) {
    if (value != null && (value.length() > Guide.URL_MAX || !isHttps(value))) {
      add(field, "Must be an https URL of at most %d characters.".formatted(Guide.URL_MAX));
    }
    return this;
  }

  /// One PRIMARY makes a sum of 1.0 and at least one muscle, so those rules need no check.
  ExerciseFaults contributions(ExerciseCategory category, Map<MuscleGroup, Contribution> given) {
    if (category == ExerciseCategory.STRENGTH && !given.containsValue(Contribution.PRIMARY)) {
      add("muscle_contributions", "A STRENGTH exercise needs a muscle with the share 1.");
    }
    return this;
  }

  private void add(String field, String message) {
    found.add(new FieldError(field, "INVALID", message));
  }

  private static boolean isUnprintable(int character) {
    return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
  }

  private static boolean isHttps(String value) {
    try {
      var uri = new URI(value);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}

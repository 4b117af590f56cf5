package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ErrorKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refusals of training.
public enum TrainingError implements ErrorCode {
  NAME_TAKEN(ErrorKind.CONFLICT, "The name is taken", "The library has an exercise of this name."),
  DAY_TAKEN(ErrorKind.CONFLICT, "The day has a workout already", "Another workout has this day."),
  ORDER_TAKEN(
      ErrorKind.CONFLICT, "The place in the order is taken", "Another workout has this place."),
  EXERCISE_ARCHIVED(
      ErrorKind.BROKEN_RULE,
      "The exercise is archived",
      "An archived exercise is not prescribed anew."),
  IMPORT_BROKEN(ErrorKind.BROKEN_RULE, "The file is not of the format");

  private final ErrorKind kind;
  private final String title;
  private final @Nullable String usualDetail;

  TrainingError(ErrorKind kind, String title) {
    this(kind, title, null);
  }

  TrainingError(ErrorKind kind, String title, @Nullable String usualDetail) {
    this.kind = kind;
    this.title = title;
    this.usualDetail = usualDetail;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Optional<String> usualDetail() {
    return Optional.ofNullable(usualDetail);
  }
}

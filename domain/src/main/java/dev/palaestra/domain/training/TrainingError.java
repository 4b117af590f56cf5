package dev.palaestra.domain.training;

import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ErrorKind;

/// Refusals of training.
public enum TrainingError implements ErrorCode {
  NAME_TAKEN(ErrorKind.CONFLICT, "The name is taken"),
  DAY_TAKEN(ErrorKind.CONFLICT, "The day has a workout already"),
  ORDER_TAKEN(ErrorKind.CONFLICT, "The place in the order is taken"),
  EXERCISE_ARCHIVED(ErrorKind.BROKEN_RULE, "The exercise is archived"),
  IMPORT_BROKEN(ErrorKind.BROKEN_RULE, "The file is not of the format");

  private final ErrorKind kind;
  private final String title;

  TrainingError(ErrorKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}

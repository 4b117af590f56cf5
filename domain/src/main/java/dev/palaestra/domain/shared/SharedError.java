package dev.palaestra.domain.shared;

/// Refusals that every context knows.
public enum SharedError implements ErrorCode {
  NOT_FOUND(ErrorKind.ABSENT, "There is no such thing"),
  NOT_ALLOWED(ErrorKind.FORBIDDEN, "Your role may not do this"),
  MEMBERSHIP_REQUIRED(ErrorKind.FORBIDDEN, "An active membership is needed"),
  LOST_RACE(ErrorKind.CONFLICT, "Somebody else was faster"),
  STALE_VERSION(ErrorKind.STALE, "It has changed since you read it"),
  VALIDATION_FAILED(ErrorKind.BROKEN_RULE, "Some fields are not valid"),
  PRO_TIER_REQUIRED(ErrorKind.PAYMENT_REQUIRED, "The plan does not include this"),
  RATE_LIMITED(ErrorKind.LIMITED, "Too many requests"),
  UNAVAILABLE(ErrorKind.UNAVAILABLE, "The service does not answer now");

  private final ErrorKind kind;
  private final String title;

  SharedError(ErrorKind kind, String title) {
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

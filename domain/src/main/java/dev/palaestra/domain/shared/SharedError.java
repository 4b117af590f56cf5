package dev.palaestra.domain.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refusals that every context knows.
public enum SharedError implements ErrorCode {
  UNAUTHENTICATED(
      ErrorKind.UNAUTHENTICATED, "You are not signed in", "A valid access token is needed."),
  NOT_FOUND(ErrorKind.ABSENT, "There is no such thing"),
  NOT_ALLOWED(ErrorKind.FORBIDDEN, "Your role may not do this", "Your role may not do this."),
  SECOND_FACTOR_REQUIRED(
      ErrorKind.FORBIDDEN,
      "A second factor is needed",
      "Your organization demands a second factor: set it up first."),
  MEMBERSHIP_REQUIRED(
      ErrorKind.FORBIDDEN,
      "An active membership is needed",
      "Your session is in no organization: switch to one of yours, or join one."),
  LOST_RACE(ErrorKind.CONFLICT, "Somebody else was faster", "Somebody else was faster. Try again."),
  STALE_VERSION(
      ErrorKind.STALE,
      "It has changed since you read it",
      "Read it again, then repeat the change."),
  VALIDATION_FAILED(
      ErrorKind.BROKEN_RULE, "Some fields are not valid", "Some fields are not valid."),
  PRO_TIER_REQUIRED(
      ErrorKind.PAYMENT_REQUIRED,
      "The plan does not include this",
      "The organization's plan does not include this."),
  RATE_LIMITED(ErrorKind.LIMITED, "Too many requests"),
  UNAVAILABLE(
      ErrorKind.UNAVAILABLE,
      "The service does not answer now",
      "Too many wait to be served: try again soon.");

  private final ErrorKind kind;
  private final String title;
  private final @Nullable String usualDetail;

  SharedError(ErrorKind kind, String title) {
    this(kind, title, null);
  }

  SharedError(ErrorKind kind, String title, @Nullable String usualDetail) {
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

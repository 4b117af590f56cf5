package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.SharedError;

/// Refusals at the door, before any rule of the domain is asked.
public enum DoorError {
  MALFORMED_REQUEST(400, "The request cannot be read"),
  UNKNOWN_FIELD(400, "The body has a field that is not known"),
  INVALID_PARAMETER(400, "A parameter cannot be read"),
  INVALID_ID(400, "This is not an id"),
  INVALID_CURSOR(400, "This is not a cursor of this list"),
  UNAUTHENTICATED(SharedError.UNAUTHENTICATED),
  NOT_ALLOWED(SharedError.NOT_ALLOWED),
  MEMBERSHIP_REQUIRED(SharedError.MEMBERSHIP_REQUIRED),
  SECOND_FACTOR_REQUIRED(SharedError.SECOND_FACTOR_REQUIRED),
  CSRF_INVALID(403, "The CSRF token is missing or wrong"),
  NOT_FOUND(SharedError.NOT_FOUND),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "There is no such representation"),
  REQUEST_TIMEOUT(408, "The request takes too long"),
  IDEMPOTENCY_KEY_IN_USE(409, "A request with this key is still running"),
  IDEMPOTENCY_ANSWER_LOST(409, "The first request was carried out, but its answer is not kept"),
  TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
  VALIDATION_FAILED(SharedError.VALIDATION_FAILED),
  IDEMPOTENCY_KEY_REUSED(422, "The key was used for another body"),
  RATE_LIMITED(SharedError.RATE_LIMITED),
  INTERNAL(500, "Something went wrong on our side"),
  UNAVAILABLE(SharedError.UNAVAILABLE);

  private final int status;
  private final String title;

  DoorError(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// What the domain refuses too, under the same name.
  DoorError(ErrorCode code) {
    this(DomainExceptionMapper.statusOf(code.kind()), code.title());
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public DoorException because(String detail) {
    return new DoorException(this, detail, null);
  }

  /// @param field the place in the request that is to blame
  public DoorException because(String detail, String field) {
    return new DoorException(this, detail, field);
  }
}

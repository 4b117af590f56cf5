package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.SharedError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refusals at the door, before any rule of the domain is asked.
public enum DoorError {
  MALFORMED_REQUEST(400, "The request cannot be read", "The body is not the JSON that is wanted."),
  UNKNOWN_FIELD(400, "The body has a field that is not known"),
  INVALID_PARAMETER(400, "A parameter cannot be read"),
  INVALID_ID(400, "This is not an id", "An id is a UUID in its canonical text."),
  INVALID_CURSOR(
      400, "This is not a cursor of this list", "The cursor is not one that this list has given."),
  UNAUTHENTICATED(SharedError.UNAUTHENTICATED),
  NOT_ALLOWED(SharedError.NOT_ALLOWED),
  MEMBERSHIP_REQUIRED(SharedError.MEMBERSHIP_REQUIRED),
  SECOND_FACTOR_REQUIRED(SharedError.SECOND_FACTOR_REQUIRED),
  CSRF_INVALID(
      403, "The CSRF token is missing or wrong", "Send this session's csrf_token in X-CSRF-Token."),
  NOT_FOUND(SharedError.NOT_FOUND),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here", "This path has no such method."),
  NOT_ACCEPTABLE(406, "There is no such representation", "See the document for the media types."),
  REQUEST_TIMEOUT(408, "The request takes too long", "The body did not come in time."),
  IDEMPOTENCY_KEY_IN_USE(
      409,
      "A request with this key is still running",
      "The first request with this key has no answer yet."),
  IDEMPOTENCY_ANSWER_LOST(
      409,
      "The first request was carried out, but its answer is not kept",
      "Look at what it did; a request with another key is carried out again."),
  TOO_LARGE(413, "The body is too large", "The body is larger than allowed here."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The media type is not supported", "See the document for the media types."),
  VALIDATION_FAILED(SharedError.VALIDATION_FAILED),
  IDEMPOTENCY_KEY_REUSED(
      422, "The key was used for another body", "The key was used for another body or query."),
  RATE_LIMITED(SharedError.RATE_LIMITED),
  INTERNAL(
      500, "Something went wrong on our side", "It has been written down; tell us the request_id."),
  UNAVAILABLE(SharedError.UNAVAILABLE);

  private final int status;
  private final String title;
  private final @Nullable String usualDetail;

  DoorError(int status, String title) {
    this(status, title, null);
  }

  DoorError(int status, String title, @Nullable String usualDetail) {
    this.status = status;
    this.title = title;
    this.usualDetail = usualDetail;
  }

  /// What the domain refuses too, under the same name.
  DoorError(ErrorCode code) {
    this(
        DomainExceptionMapper.statusOf(code.kind()), code.title(), code.usualDetail().orElse(null));
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// See [ErrorCode#usualDetail()].
  public Optional<String> usualDetail() {
    return Optional.ofNullable(usualDetail);
  }

  /// With the usual detail.
  public DoorException because() {
    return because(usualDetail().orElseThrow());
  }

  public DoorException because(String detail) {
    return new DoorException(this, detail, null);
  }

  /// @param field the place in the request that is to blame
  public DoorException because(String detail, String field) {
    return new DoorException(this, detail, field);
  }
}

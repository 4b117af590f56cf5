package dev.palaestra.domain.shared;

/// What is wrong with one field of a request.
///
/// @param field its path as the client writes it
/// @param code the name of a [FieldCode], or of the [ErrorCode] of the refusal
/// @param message a sentence for a person
public record FieldError(String field, String code, String message) {
  /// @param field what is missing
  public static FieldError required(String field) {
    return new FieldError(field, FieldCode.NOT_NULL.name(), "is required");
  }
}

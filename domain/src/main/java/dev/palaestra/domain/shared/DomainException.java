package dev.palaestra.domain.shared;

import java.util.List;
import java.util.Map;

/// A rule said no: an answer, not a fault. Made by [ErrorCode#because] and [#invalid].
@SuppressWarnings({"serial", "OverrideThrowableToString"}) // never leaves the process
public final class DomainException extends RuntimeException {
  private final transient ErrorCode code;
  private final transient Map<String, Object> facts;
  private final transient List<FieldError> fields;

  DomainException(ErrorCode code, String detail, Map<String, Object> facts) {
    this(code, detail, facts, List.of());
  }

  private DomainException(
      ErrorCode code, String detail, Map<String, Object> facts, List<FieldError> fields) {
    super(detail);
    this.code = code;
    this.facts = Map.copyOf(facts);
    this.fields = List.copyOf(fields);
  }

  /// VALIDATION_FAILED on one field.
  ///
  /// @param field as the client writes it: `structure.days_per_week`
  public static DomainException invalid(String field, String message) {
    return invalid(field, FieldCode.INVALID, message);
  }

  /// The same of a rule that has a code of its own.
  public static DomainException invalid(String field, FieldCode code, String message) {
    return invalid(List.of(new FieldError(field, code.name(), message)));
  }

  /// VALIDATION_FAILED on what is missing.
  public static DomainException required(String field) {
    return invalid(List.of(FieldError.required(field)));
  }

  /// VALIDATION_FAILED with one entry for each field.
  public static DomainException invalid(List<FieldError> fields) {
    var code = SharedError.VALIDATION_FAILED;
    return because(code, code.usualDetail().orElseThrow(), fields);
  }

  /// A refusal that names the places in the request that are to blame.
  public static DomainException because(ErrorCode code, String detail, List<FieldError> fields) {
    return new DomainException(code, detail, Map.of(), fields);
  }

  public ErrorCode code() {
    return code;
  }

  public Map<String, Object> facts() {
    return facts;
  }

  public List<FieldError> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return code.name() + ": " + getMessage();
  }
}

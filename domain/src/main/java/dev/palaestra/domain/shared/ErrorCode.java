package dev.palaestra.domain.shared;

import java.util.Map;
import java.util.Optional;

/// A refusal that callers can tell apart by name; each context has one enum of them.
public interface ErrorCode {
  String name();

  ErrorKind kind();

  /// The refusal in a few words, the same whenever this code is answered.
  String title();

  /// The sentence for the person who reads the answer, where this code has but one, or a usual one.
  Optional<String> usualDetail();

  /// With the usual detail.
  default DomainException because() {
    return because(Map.of());
  }

  /// With the usual detail.
  ///
  /// @param facts what a program may want to know, such as the number of seats
  default DomainException because(Map<String, Object> facts) {
    return because(usualDetail().orElseThrow(), facts);
  }

  /// @param detail a sentence for the person who reads the answer, without secrets
  default DomainException because(String detail) {
    return because(detail, Map.of());
  }

  /// @param facts what a program may want to know, such as the number of seats
  default DomainException because(String detail, Map<String, Object> facts) {
    return new DomainException(this, detail, facts);
  }
}

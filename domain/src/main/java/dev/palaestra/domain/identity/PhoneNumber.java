package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.FieldCode;
import java.util.regex.Pattern;

/// A telephone number in the international form of E.164: `+4915112345678`.
public record PhoneNumber(String value) implements Handle {
  public static final String FORMAT = "\\+[1-9][0-9]{6,14}";

  /// The rule of [#FORMAT], as it is told to whom it refuses.
  public static final String RULE = "must be a number in the form of E.164";

  private static final Pattern PATTERN = Pattern.compile(FORMAT);

  /// What somebody calls his number.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `phone` for any other
  ///   form
  public static PhoneNumber checked(String text) {
    new Faults().unless(PATTERN.matcher(text).matches(), "phone", FieldCode.PATTERN, RULE).refuse();
    return new PhoneNumber(text);
  }
}

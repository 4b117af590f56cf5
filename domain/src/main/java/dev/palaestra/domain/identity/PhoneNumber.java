package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import java.util.regex.Pattern;

/// A telephone number in the international form of E.164: `+4915112345678`.
public record PhoneNumber(String value) {
  public static final String FORMAT = "\\+[1-9][0-9]{6,14}";

  private static final Pattern PATTERN = Pattern.compile(FORMAT);

  /// @throws DomainException VALIDATION_FAILED on `phone` for any other form
  public PhoneNumber {
    if (!PATTERN.matcher(value).matches()) {
      throw DomainException.invalid("phone", "This is not a number in the form of E.164.");
    }
  }
}

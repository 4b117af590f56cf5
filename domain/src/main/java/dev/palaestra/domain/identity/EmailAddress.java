package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import java.util.Locale;
import java.util.regex.Pattern;

/// A mail address, in lower case: two spellings that differ in case are one address.
public record EmailAddress(String value) {
  /// The longest path of SMTP without its angle brackets (RFC 5321, section 4.5.3.1.3).
  public static final int MAX = 254;

  /// What HTML takes for an address, with a dot in the domain and parts no longer than SMTP takes.
  /// No space, quote, bracket or control character passes, so that none reaches a mail's header.
  public static final String FORMAT =
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
          + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
          + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+";

  private static final Pattern PATTERN = Pattern.compile(FORMAT);

  /// @throws DomainException VALIDATION_FAILED on `email` for anything but an address
  public EmailAddress {
    if (value.length() > MAX || !PATTERN.matcher(value).matches()) {
      throw DomainException.invalid("email", "This is not a mail address.");
    }
    value = value.toLowerCase(Locale.ROOT);
  }
}

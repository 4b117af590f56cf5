package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.FieldCode;
import java.util.Locale;
import java.util.regex.Pattern;

/// A mail address, in lower case: two spellings that differ in case are one address.
public record EmailAddress(String value) implements Handle {
  /// The longest path of SMTP without its angle brackets (RFC 5321, section 4.5.3.1.3).
  public static final int MAX = 254;

  /// What HTML takes for an address, with a dot in the domain and parts no longer than SMTP takes.
  /// No space, quote, bracket or control character passes, so that none reaches a mail's header.
  public static final String FORMAT =
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
          + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
          + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){1,126}";

  /// The rule of [#FORMAT], as it is told to whom it refuses.
  public static final String RULE = "must be a mail address";

  private static final String FIELD = "email";
  private static final Pattern PATTERN = Pattern.compile(FORMAT);

  public EmailAddress {
    value = value.toLowerCase(Locale.ROOT);
  }

  /// What somebody calls his address.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `email` for anything
  ///   but an address
  public static EmailAddress checked(String text) {
    new Faults()
        .length(FIELD, text, 0, MAX)
        .unless(PATTERN.matcher(text).matches(), FIELD, FieldCode.PATTERN, RULE)
        .refuse();
    return new EmailAddress(text);
  }
}

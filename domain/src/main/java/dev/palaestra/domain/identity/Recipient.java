package dev.palaestra.domain.identity;

import java.util.Optional;

/// Who reads a mail.
///
/// @param locale a BCP 47 tag: `de-CH`
/// @param timeZone an IANA name
public record Recipient(EmailAddress email, String locale, String timeZone) {
  /// The owner of an account, at the address that he has shown to be his; empty without one.
  public static Optional<Recipient> of(Account account) {
    return account.contacts().verifiedEmail().map(it -> of(it, account.profile()));
  }

  /// Somebody who has an account.
  public static Recipient of(EmailAddress email, Profile profile) {
    return new Recipient(email, profile.locale(), profile.timeZone());
  }

  /// Somebody who has none, as far as we know: in the language of who invites him.
  public static Recipient stranger(EmailAddress email, String locale, String timeZone) {
    return new Recipient(email, locale, timeZone);
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import org.jspecify.annotations.Nullable;

/// How a person is reached, and whether he has shown that he is.
///
/// @param email null for who has registered with his phone
public record Contacts(
    @Nullable EmailAddress email,
    boolean emailVerified,
    @Nullable PhoneNumber phone,
    boolean phoneVerified) {

  public boolean oneIsVerified() {
    return emailVerified || phoneVerified;
  }

  /// The mail address, or else the phone number.
  ///
  /// @throws DomainException NOT_FOUND for an account that was erased
  public SignInName name() {
    if (email != null) {
      return SignInName.of(email);
    }
    if (phone != null) {
      return SignInName.of(phone);
    }
    throw Accounts.absent();
  }

  Contacts withVerified(EmailAddress confirmed) {
    return new Contacts(confirmed, true, phone, phoneVerified);
  }

  Contacts withVerified(PhoneNumber confirmed) {
    return new Contacts(email, emailVerified, confirmed, true);
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Facts;
import java.util.Map;
import java.util.Optional;
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

  /// The mail address, if it was shown to be his. One that he only claims may be somebody else's.
  public Optional<EmailAddress> verifiedEmail() {
    return Optional.ofNullable(email).filter(_ -> emailVerified);
  }

  /// The phone number, if it was shown to be his.
  public Optional<PhoneNumber> verifiedPhone() {
    return Optional.ofNullable(phone).filter(_ -> phoneVerified);
  }

  /// The mail address, or else the phone number.
  ///
  /// @throws DomainException NOT_FOUND for an account that was erased
  public Handle name() {
    if (email != null) {
      return email;
    }
    if (phone != null) {
      return phone;
    }
    throw Accounts.absent();
  }

  /// Whether the address or number by which others know him was shown to be his.
  public boolean nameIsVerified() {
    return email == null ? phoneVerified : emailVerified;
  }

  /// What the audit tells of it.
  public Map<String, Object> facts() {
    return new Facts()
        .with("email", email)
        .with("email_verified", emailVerified)
        .with("phone", phone)
        .with("phone_verified", phoneVerified)
        .all();
  }

  /// With a number that he says is his, and has not shown yet.
  Contacts withClaimed(@Nullable PhoneNumber number) {
    return new Contacts(email, emailVerified, number, false);
  }

  /// Nothing but the address, and that verified.
  Contacts ofReader() {
    return new Contacts(email, true, null, false);
  }

  Contacts withVerified(EmailAddress confirmed) {
    return new Contacts(confirmed, true, phone, phoneVerified);
  }

  Contacts withVerified(PhoneNumber confirmed) {
    return new Contacts(email, emailVerified, confirmed, true);
  }
}

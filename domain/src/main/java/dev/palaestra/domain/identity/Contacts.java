package dev.palaestra.domain.identity;

import org.jspecify.annotations.Nullable;

/// How a person is reached, and whether he has shown that he is.
public record Contacts(
    EmailAddress email, boolean emailVerified, @Nullable PhoneNumber phone, boolean phoneVerified) {

  public boolean oneIsVerified() {
    return emailVerified || phoneVerified;
  }

  Contacts withVerified(EmailAddress confirmed) {
    return new Contacts(confirmed, true, phone, phoneVerified);
  }
}

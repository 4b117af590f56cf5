package dev.palaestra.domain.identity;

/// What an account is found by: a mail address or a phone number.
public sealed interface Handle permits EmailAddress, PhoneNumber {
  String value();
}

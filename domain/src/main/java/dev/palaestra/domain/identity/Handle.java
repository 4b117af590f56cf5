package dev.palaestra.domain.identity;

/// What somebody calls himself, whether it has an account or not: a mail address or a phone number.
/// Accounts are found by it, and guesses counted.
public sealed interface Handle permits EmailAddress, PhoneNumber {
  String value();
}

package dev.palaestra.rest.identity;

/// What a code sent to a phone is for.
enum PhoneCodePurpose {
  REGISTER,
  LOGIN,
  VERIFY_PHONE
}

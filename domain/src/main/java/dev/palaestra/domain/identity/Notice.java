package dev.palaestra.domain.identity;

/// What has happened to an account, as its owner is told by mail.
public enum Notice {
  PASSWORD_CHANGED,
  /// He has shown that a number is his.
  PHONE_CHANGED,
  SECOND_FACTOR_ADDED,
  SECOND_FACTOR_REMOVED,
  RECOVERY_CODES_RENEWED,
  /// Whoever Google knows by his address signs in to it.
  GOOGLE_LINKED,
  /// By the platform.
  SUSPENDED,
  REINSTATED,
  /// He has asked for it himself, or somebody in his name.
  DELETION_SCHEDULED,
  DELETION_CANCELLED
}

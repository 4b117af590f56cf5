package dev.palaestra.domain.identity;

/// Whether a person can sign in at all. Verified and locked are none of these.
public enum AccountStatus {
  ACTIVE,
  /// By the platform.
  SUSPENDED,
  /// Its owner wants it gone, and may still change his mind.
  DELETION_SCHEDULED,
  /// Erased: what is left names nobody.
  DELETED
}

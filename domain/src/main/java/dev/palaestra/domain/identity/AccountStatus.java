package dev.palaestra.domain.identity;

/// Whether a person can sign in at all. Verified and locked are none of these.
public enum AccountStatus {
  ACTIVE,
  SUSPENDED
}

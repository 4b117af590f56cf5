package dev.palaestra.domain.identity;

/// What became of an application.
public enum CoachApplicationStatus {
  /// Waits for an admin.
  PENDING,
  APPROVED,
  REJECTED
}

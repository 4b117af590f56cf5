package dev.palaestra.domain.identity;

/// The life of a membership.
public enum MembershipStatus {
  /// Nothing but an open [Invitation] so far.
  INVITED,
  /// Waits for an admin.
  PENDING,
  ACTIVE,
  SUSPENDED,
  /// Kept as history; may become active again.
  ENDED
}

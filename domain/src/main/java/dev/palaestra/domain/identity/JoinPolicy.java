package dev.palaestra.domain.identity;

/// What becomes of somebody who wants to join without an invitation.
public enum JoinPolicy {
  /// He is a member at once.
  OPEN,
  /// He waits for an admin.
  APPROVAL,
  /// He is refused.
  CLOSED
}

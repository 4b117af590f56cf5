package dev.palaestra.domain.identity;

/// What became of an invitation.
public enum InvitationStatus {
  PENDING,
  ACCEPTED,
  WITHDRAWN,
  /// A newer one to the same address took its place.
  SUPERSEDED,
  /// Nobody accepted it in time.
  EXPIRED
}

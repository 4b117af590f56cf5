package dev.palaestra.domain.identity;

/// What has happened to an account, as its owner is told by mail.
public enum Notice {
  PASSWORD_CHANGED,
  /// By the platform.
  SUSPENDED,
  REINSTATED,
  /// He has asked for it himself, or somebody in his name.
  DELETION_SCHEDULED,
  DELETION_CANCELLED
}

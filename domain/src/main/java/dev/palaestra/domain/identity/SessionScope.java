package dev.palaestra.domain.identity;

import java.time.Duration;

/// How far a session opens the house.
public enum SessionScope {
  /// All that the account may do.
  FULL(Duration.ofDays(30)),
  /// The own profile alone; as long as one access token, and none follows.
  PROFILE(AccessGrant.LIFETIME);

  private final Duration idle;

  SessionScope(Duration idle) {
    this.idle = idle;
  }

  /// So long does a session live that is not used.
  public Duration idle() {
    return idle;
  }
}

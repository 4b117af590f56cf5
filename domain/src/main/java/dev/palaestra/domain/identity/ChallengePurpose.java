package dev.palaestra.domain.identity;

import java.time.Duration;

/// What somebody is asked to show.
public enum ChallengePurpose {
  /// That a mail address is his.
  VERIFY_EMAIL(Duration.ofHours(24)),
  /// That he may choose a new password without the present one.
  RESET_PASSWORD(Duration.ofHours(1));

  private final Duration lifetime;

  ChallengePurpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  public Duration lifetime() {
    return lifetime;
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Leftovers;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Forgets sessions and challenges that have been over for [Leftovers#KEPT], in small bites, so
/// that nobody waits for it. Safe to run on all instances at once.
@Singleton
public final class PurgeLeftovers {
  static final int BITE = 1000;

  private final Leftovers leftovers;
  private final Clock clock;

  PurgeLeftovers(Leftovers leftovers, Clock clock) {
    this.leftovers = leftovers;
    this.clock = clock;
  }

  public void handle() {
    var before = clock.instant().minus(Leftovers.KEPT);
    while (leftovers.purge(before, BITE) > 0) {
      // More may be left.
    }
  }
}

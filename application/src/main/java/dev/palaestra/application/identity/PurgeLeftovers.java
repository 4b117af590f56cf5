package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InBites;
import dev.palaestra.domain.identity.Leftovers;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Forgets what remains of sign-ins, in small bites, so that nobody waits for it. Safe to run on
/// all instances at once.
@Singleton
public final class PurgeLeftovers {
  private final Leftovers leftovers;
  private final Clock clock;

  PurgeLeftovers(Leftovers leftovers, Clock clock) {
    this.leftovers = leftovers;
    this.clock = clock;
  }

  public void handle() {
    var now = clock.instant();
    InBites.all(most -> leftovers.purge(now, most));
  }
}

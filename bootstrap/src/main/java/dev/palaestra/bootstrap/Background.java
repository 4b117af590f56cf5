package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.Outages;
import jakarta.inject.Singleton;

/// Runs what happens by itself. Where the database is away, the next time will do.
@Singleton
class Background {
  private final Outages outages;

  Background(Outages outages) {
    this.outages = outages;
  }

  void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      if (!outages.caused(fault)) {
        throw fault;
      }
    }
  }
}

package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.Outages;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Runs what happens by itself. Where the database is away or busy, the next time will do.
@Singleton
class Background {
  private static final Logger LOG = Logger.getLogger(Background.class);

  private final Outages outages;

  Background(Outages outages) {
    this.outages = outages;
  }

  void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      var outage = outages.behind(fault).orElseThrow(() -> fault);
      if (outage.kind() == Outages.Kind.BUSY) {
        LOG.warnf("Put off, the database is busy: %s", outage.reason());
      }
    }
  }
}

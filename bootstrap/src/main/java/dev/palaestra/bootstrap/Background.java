package dev.palaestra.bootstrap;

import dev.palaestra.domain.shared.Outages;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// Runs what happens by itself. Where the database is away or busy, the next time will do; that it
/// is busy is logged once, until something has run again.
@Singleton
class Background {
  private static final Logger LOG = Logger.getLogger(Background.class);

  private final Outages outages;
  private final AtomicReference<String> lastReason = new AtomicReference<>("");

  Background(Outages outages) {
    this.outages = outages;
  }

  void run(Runnable work) {
    try {
      work.run();
      lastReason.set("");
    } catch (RuntimeException fault) {
      var outage = outages.behind(fault).orElseThrow(() -> fault);
      if (outage.kind() == Outages.Kind.BUSY && isNews(outage.reason())) {
        LOG.warnf("Put off, the database is busy: %s", outage.reason());
      }
    }
  }

  private boolean isNews(String reason) {
    return !lastReason.getAndSet(reason).equals(reason);
  }
}
